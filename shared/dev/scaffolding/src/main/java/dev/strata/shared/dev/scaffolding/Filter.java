package dev.strata.shared.dev.scaffolding;

import java.util.List;
import java.util.Map;

/**
 * A query parameter by which a list is narrowed.
 *
 * @param name its name
 * @param argument the repository's name for it
 * @param type its Java type
 * @param constraints what is demanded of it
 * @param description what it means
 * @param condition the condition in the query
 * @param schema its schema in OpenAPI
 * @param probe in a test, what finds one of two rows
 * @param isOfAnother whether that row is the second, and the greater one
 */
public record Filter(
        String name,
        String argument,
        String type,
        String constraints,
        String description,
        String condition,
        Map<String, Object> schema,
        String probe,
        boolean isOfAnother) {

    static List<Filter> of(Field field) {
        String name = field.name();
        return switch (field.type()) {
            case STRING -> List.of(prefix(field));
            case BOOLEAN -> List.of(equal(field, "whether it is " + field.prose(), Schemas.ofParameter(field.type())));
            case UUID -> List.of(equal(field, "its " + field.prose(), Schemas.ofParameter(field.type())));
            case DATE, INSTANT ->
                List.of(
                        bound(field, name + "From", field.bound("earliest"), ">=", name),
                        bound(field, name + "To", field.bound("latest"), "<=", name));
            case INT, LONG ->
                List.of(
                        bound(field, "min" + field.constantType(), field.bound("lowest"), ">=", name),
                        bound(field, "max" + field.constantType(), field.bound("highest"), "<=", name));
            case MONEY ->
                List.of(
                        money(field, "min" + field.constantType(), field.bound("lowest"), ">="),
                        money(field, "max" + field.constantType(), field.bound("highest"), "<="),
                        currency(field));
        };
    }

    private static Filter prefix(Field field) {
        return new Filter(
                field.name() + "Prefix",
                field.name() + "Pattern",
                "String",
                "@Size(max = %d) ".formatted(field.length()),
                "what the " + field.prose() + " begins with",
                "(cast(:%1$sPattern as String) is null or %1$s like :%1$sPattern escape '\\\\')"
                        .formatted(field.name()),
                Schemas.map("type", "string", "maxLength", field.length()),
                "one." + field.name() + "()",
                false);
    }

    private static Filter equal(Field field, String description, Map<String, Object> schema) {
        return new Filter(
                field.name(),
                field.name(),
                field.type().optional,
                "",
                description,
                condition(field.name(), field.type().optional, "=", field.name()),
                schema,
                "one." + field.name() + "()",
                false);
    }

    private static Filter bound(Field field, String name, String description, String operator, String attribute) {
        boolean isLower = operator.equals(">=");
        return new Filter(
                name,
                name,
                field.type().optional,
                "",
                description,
                condition(attribute, field.type().optional, operator, name),
                Schemas.ofParameter(field.type()),
                (isLower ? "another." : "one.") + field.name() + "()",
                isLower);
    }

    private static Filter money(Field field, String name, String description, String operator) {
        boolean isLower = operator.equals(">=");
        return new Filter(
                name,
                name,
                "Long",
                "@PositiveOrZero ",
                description + ", in the currency's minor unit",
                condition(field.amount(), "Long", operator, name),
                Schemas.with(Schemas.of(FieldType.LONG), "minimum", 0),
                (isLower ? "another." : "one.") + field.name() + "().minorUnits()",
                isLower);
    }

    private static Filter currency(Field field) {
        return new Filter(
                field.currency(),
                field.currency(),
                "String",
                "@Size(min = 3, max = 3) ",
                "the ISO 4217 code of the " + field.prose(),
                condition(field.currency(), "String", "=", field.currency()),
                Schemas.map("type", "string", "minLength", 3, "maxLength", 3),
                "another." + field.name() + "().currency()",
                true);
    }

    /** The cast tells PostgreSQL the type of what may be null. */
    private static String condition(String attribute, String type, String operator, String parameter) {
        // HQL has no cast to a UUID.
        String known = type.equals("UUID") ? "String" : type;
        return "(cast(:%s as %s) is null or %s %s :%s)".formatted(parameter, known, attribute, operator, parameter);
    }

    public boolean isPrefix() {
        return !argument.equals(name);
    }

    public String title() {
        return Words.capitalized(description);
    }
}
