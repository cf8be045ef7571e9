package dev.strata.shared.dev.scaffolding;

import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

import org.atteo.evo.inflector.English;

/**
 * What a service and its entity are called.
 *
 * @param service the folder, artifact, database and role
 * @param entity one of what it keeps
 * @param entities many of them
 */
record Names(Words service, Words entity, Words entities) {

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z0-9]+)+");
    private static final int LONGEST = 30;

    // PostgreSQL 18, appendix C: reserved, or reserved for functions and types; a table of this name needs quotes.
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
        refuseUnless(
                SERVICE.matcher(service).matches() && service.length() <= LONGEST,
                "Say the service's name in small letters, words joined by hyphens, at most %d: -Dname=billing, not '%s'.",
                LONGEST,
                service);
        refuseUnless(
                TYPE.matcher(entity).matches() && entity.length() <= LONGEST,
                "Say the entity's name in the singular, each word with a capital and no two capitals in a row:"
                        + " -Dentity=PurchaseOrder, not '%s'.",
                entity);
        String many = plural == null ? English.plural(entity) : plural;
        refuseUnless(
                TYPE.matcher(many).matches() && !many.equals(entity),
                "Say what many of %s are called, such as -Dplural=People; '%s' does not tell them apart.",
                entity,
                many);
        Names names = new Names(Words.ofAddress(service), Words.ofType(entity), Words.ofType(many));
        names.refuseReserved();
        return names;
    }

    static boolean isReservedInSql(String name) {
        return RESERVED.contains(name);
    }

    private void refuseReserved() {
        refuseUnless(
                SourceVersion.isName(service.packageName()),
                "Choose another name than '%s' for the service: Java reserves it, so it can't name a package.",
                service.address());
        refuseUnless(
                SourceVersion.isName(entity.variable()) && SourceVersion.isName(entities.variable()),
                "Choose another name than '%s' for the entity: Java reserves it, so it can't name a variable.",
                entity.type());
        refuseUnless(
                !isReservedInSql(entity.table()),
                "Choose another name than '%s' for the entity, such as Customer%s: SQL reserves it, so every query"
                        + " would have to quote the table.",
                entity.type(),
                entity.type());
        refuseUnless(
                !isOfJava(entity.type()),
                "Choose another name than '%s' for the entity: java.lang has a class of this name.",
                entity.type());
    }

    private static boolean isOfJava(String type) {
        try {
            Class.forName("java.lang." + type, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void refuseUnless(boolean condition, String sentence, Object... parts) {
        if (!condition) {
            throw new ScaffoldingException(sentence, parts);
        }
    }
}
