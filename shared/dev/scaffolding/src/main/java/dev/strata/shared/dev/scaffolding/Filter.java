package dev.strata.shared.dev.scaffolding;

import java.util.List;

/**
 * A query parameter that filters a list.
 *
 * @param name its name
 * @param argument the name of the parameter in the repository
 * @param type its Java type
 * @param constraint its Bean Validation constraint
 * @param description its meaning
 * @param condition its condition in the query
 * @param probe in a test, a value that one of two entities matches
 * @param finds the variable with that entity
 */
public record Filter(
        String name,
        String argument,
        String type,
        String constraint,
        String description,
        String condition,
        String probe,
        String finds) {

    private static final String ONE = "one";
    private static final String OTHER = "other";

    static List<Filter> of(Field field, boolean isFirstMoney) {
        if (!field.isListed()) {
            return List.of();
        }
        String name = field.name();
        String prose = field.prose();
        return switch (field.kind()) {
            case STRING -> List.of(prefix(field));
            case BOOLEAN -> List.of(equal(field, "whether it is " + prose));
            case UUID -> List.of(equal(field, "the " + prose));
            case DATE, INSTANT -> range(field, name + "From", "earliest", name + "To", "latest", moment(field));
            case INT, LONG -> range(field, "min" + field.type(), "lowest", "max" + field.type(), "highest", prose);
            case MONEY ->
                List.of(
                        money(field, "min" + field.type(), "the lowest ", true),
                        money(field, "max" + field.type(), "the highest ", false),
                        currency(field, isFirstMoney ? "currency" : name + "Currency"));
        };
    }

    private static String moment(Field field) {
        if (!field.isEvent()) {
            return field.prose();
        }
        return (field.kind() == FieldType.DATE ? "day on which it is " : "time at which it is ") + field.event();
    }

    private static Filter prefix(Field field) {
        String name = field.name();
        String pattern = name + "Pattern";
        return new Filter(
                name + "Prefix",
                pattern,
                "String",
                "@CodePoints(max = " + field.length() + ")",
                "the start of the " + field.prose(),
                "(cast(:" + pattern + " as String) is null or " + name + " like :" + pattern + " escape '\\\\')",
                probe(ONE, field),
                ONE);
    }

    private static Filter equal(Field field, String description) {
        String type = field.boxedType();
        String condition = condition(field.name(), type, "=", field.name());
        return new Filter(field.name(), field.name(), type, "", description, condition, probe(ONE, field), ONE);
    }

    private static List<Filter> range(
            Field field, String from, String lowest, String to, String highest, String subject) {
        return List.of(
                bound(field, from, "the " + lowest + " " + subject, ">=", OTHER),
                bound(field, to, "the " + highest + " " + subject, "<=", ONE));
    }

    private static Filter bound(Field field, String name, String description, String operator, String finds) {
        String type = field.boxedType();
        String condition = condition(field.name(), type, operator, name);
        return new Filter(name, name, type, "", description, condition, probe(finds, field), finds);
    }

    private static Filter money(Field field, String name, String superlative, boolean isLowest) {
        String finds = isLowest ? OTHER : ONE;
        return new Filter(
                name,
                name,
                "Long",
                "@PositiveOrZero @Max(1_000_000_000_000L)",
                superlative + field.prose() + ", in the currency's minor unit",
                condition(field.amount(), "Long", isLowest ? ">=" : "<=", name),
                probe(finds, field) + ".amount()",
                finds);
    }

    private static Filter currency(Field field, String name) {
        return new Filter(
                name,
                name,
                "String",
                "@CurrencyCode",
                "the ISO 4217 code of the " + field.prose(),
                condition(field.name() + "Currency", "String", "=", name),
                probe(OTHER, field) + ".currency()",
                OTHER);
    }

    private static String probe(String variable, Field field) {
        return variable + "." + field.name() + "()";
    }

    /** PostgreSQL needs the cast to know the type of a null; HQL has no cast to a UUID. */
    private static String condition(String attribute, String type, String operator, String parameter) {
        String known = type.equals("UUID") ? "String" : type;
        return "(cast(:" + parameter + " as " + known + ") is null or " + attribute + " " + operator + " :" + parameter
                + ")";
    }

    public boolean isPrefix() {
        return !argument.equals(name);
    }

    /** Its description, as a sentence. */
    public String title() {
        return Words.capitalized(description);
    }
}
