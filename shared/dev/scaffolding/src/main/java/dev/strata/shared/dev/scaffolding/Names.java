package dev.strata.shared.dev.scaffolding;

import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The names of a service and its entity.
 *
 * @param service the name of the folder, artifact, database and role
 * @param entity the name of the class
 * @param entities its plural
 */
record Names(Words service, Words entity, Words entities) {

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z0-9]+)+");
    private static final int LONGEST = 30;

    // PostgreSQL 18, appendix C: reserved, or reserved for functions and types; such a name would need quotes.
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate"
                            + " collation column concurrently constraint create cross current_catalog current_date"
                            + " current_role current_schema current_time current_timestamp current_user default"
                            + " deferrable desc distinct do else end except false fetch for foreign freeze from full"
                            + " grant group having ilike in initially inner intersect into is isnull join lateral"
                            + " leading left like limit localtime localtimestamp natural not notnull null offset on"
                            + " only or order outer overlaps placing primary references returning right select"
                            + " session_user similar some symmetric system_user table tablesample then to trailing"
                            + " true union unique user using variadic verbose when where window with")
                    .split(" "));

    static Names of(String service, String entity, String plural) {
        Words name = service(service);
        require(
                TYPE.matcher(entity).matches() && entity.length() <= LONGEST,
                "Give the entity's name in the singular, each word with a capital and no two capitals in a row:"
                        + " -Dentity=PurchaseOrder, not '%s'.",
                entity);
        Words one = Words.ofType(entity);
        String many = plural == null ? one.plural().type() : plural;
        require(
                TYPE.matcher(many).matches() && !many.equals(entity),
                "Give the plural of %s, such as -Dplural=People; '%s' is not different.",
                entity,
                many);
        Names names = new Names(name, one, Words.ofType(many));
        names.rejectReserved();
        return names;
    }

    static Words service(String name) {
        require(
                SERVICE.matcher(name).matches() && name.length() <= LONGEST,
                "Give the service's name in lower case, words joined by hyphens, at most %s characters:"
                        + " -Dname=billing, not '%s'.",
                LONGEST,
                name);
        Words service = Words.ofPath(name);
        require(
                SourceVersion.isName(service.packageName()),
                "Choose another name than '%s' for the service: Java reserves it, so it can't name a package.",
                name);
        return service;
    }

    static Words event(String name) {
        Words event = Words.ofType(name);
        require(
                TYPE.matcher(name).matches()
                        && name.length() <= LONGEST
                        && event.all().size() > 1,
                "Say what happened with -Devent, each word with a capital and no two capitals in a row, such as"
                        + " InvoicePaid, not '%s'.",
                name);
        return event;
    }

    static boolean isReservedInSql(String name) {
        return RESERVED.contains(name);
    }

    private void rejectReserved() {
        String type = entity.type();
        require(
                SourceVersion.isName(entity.variable()) && SourceVersion.isName(entities.variable()),
                "Choose another name than '%s' for the entity: Java reserves it, so it can't name a variable.",
                type);
        require(
                !isReservedInSql(entity.table()),
                "Choose another name than '%s' for the entity, such as Customer%s: SQL reserves it, so every query"
                        + " would have to quote the table.",
                type,
                type);
        require(
                !isOfJava(type),
                "Choose another name than '%s' for the entity: java.lang has a class of this name.",
                type);
    }

    private static boolean isOfJava(String type) {
        try {
            Class.forName("java.lang." + type, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void require(boolean condition, String sentence, Object... parts) {
        if (!condition) {
            throw new ScaffoldingException(sentence, parts);
        }
    }
}
