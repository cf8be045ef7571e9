package dev.strata.shared.dev.scaffolding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Something that an entity keeps, as {@code -Dfields} names it. What it says of itself is what the templates in
 * {@code slice} put together.
 *
 * @param words its name
 * @param type what it holds
 * @param length the longest text, for texts
 * @param isRequired whether every row has it
 * @param isUnique whether no two rows have the same
 */
public record Field(Words words, FieldType type, int length, boolean isRequired, boolean isUnique) {

    private static final Pattern FIELD =
            Pattern.compile("([a-z][a-zA-Z0-9]*):([a-z]+)(?:\\((\\d{1,4})\\))?(!)?(unique)?");
    private static final int DEFAULT_LENGTH = 200;
    private static final int LENGTH_OF_UUID = 36;
    // What every entity has, what every list takes, and what a record or a sort option would confuse with its own.
    private static final List<String> TAKEN = List.of(
            "id",
            "createdAt",
            "updatedAt",
            "version",
            "created",
            "sort",
            "limit",
            "cursor",
            "uri",
            "filter",
            "expected",
            "request",
            "parameter",
            "order",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "page",
            "other",
            "product",
            "products");

    /** Reads {@code number:string(20)!unique}: name, type, longest text, {@code !} for required, and unique. */
    static Field parse(String text) {
        Matcher parts = FIELD.matcher(text);
        if (!parts.matches()) {
            throw new ScaffoldingException(
                    "Write each of -Dfields like number:string(20)!unique, dueOn:date or amount:money!, not '%s':"
                            + " a name, a colon, a type, ! where it is required, unique where no two are the same.",
                    text);
        }
        FieldType type = FieldType.of(parts.group(2));
        int length = parts.group(3) == null ? DEFAULT_LENGTH : Integer.parseInt(parts.group(3));
        boolean isUnique = parts.group(5) != null;
        Words words = Words.ofType(Words.capitalized(parts.group(1)));
        Field field = new Field(words, type, length, parts.group(4) != null || isUnique, isUnique);
        field.refuseNonsense(parts);
        return field;
    }

    private void refuseNonsense(Matcher parts) {
        String name = words.variable();
        refuseIf(
                !name.equals(parts.group(1)),
                "Write the field '%s' like dueOn, without two capitals in a row.",
                parts.group(1));
        refuseIf(
                TAKEN.contains(name),
                "Choose another name than '%s' for the field: every slice has that already.",
                name);
        refuseIf(
                !SourceVersion.isName(name) || Names.isReservedInSql(words.table()),
                "Choose another name than '%s' for the field: Java or SQL reserves it.",
                name);
        refuseIf(
                parts.group(3) != null && (type != FieldType.STRING || length == 0),
                "Only a string has a length, of 1 to 9999, so not '%s'.",
                parts.group());
        refuseIf(
                isUnique && type != FieldType.STRING && type != FieldType.UUID,
                "Only a string or a uuid is unique, so not '%s'.",
                parts.group());
        refuseIf(
                isUnique && type == FieldType.STRING && length < 8,
                "Give the unique string '%s' room for 8 characters: its tests make up as many.",
                name);
    }

    private static void refuseIf(boolean condition, String sentence, String part) {
        if (condition) {
            throw new ScaffoldingException(sentence, part);
        }
    }

    /** {@code dueOn} */
    public String name() {
        return Sentinel.hide(words.variable());
    }

    /** {@code newDueOn} */
    public String newName() {
        return "new" + constantType();
    }

    /** {@code DueOn} */
    public String constantType() {
        return Sentinel.hide(words.type());
    }

    /** {@code ADueOn} */
    public String articleType() {
        return Words.capitalized(words.article()) + constantType();
    }

    /** {@code DUE_ON} */
    public String constant() {
        return Sentinel.hide(words.constant());
    }

    /** {@code due_on} */
    public String column() {
        return Sentinel.hide(words.table());
    }

    /** {@code due-on} */
    public String address() {
        return Sentinel.hide(words.address());
    }

    /** {@code due on} */
    public String prose() {
        return Sentinel.hide(words.prose());
    }

    /** Says in Javadoc what it is. */
    public String description() {
        String what = type == FieldType.BOOLEAN ? "whether it is " + prose() : "its " + prose();
        return (isNamedAfterItsTime() ? when() : what)
                + (isUnique ? ", unique among products" : "")
                + (isRequired ? "" : ", or null");
    }

    private boolean isNamedAfterItsTime() {
        boolean isTime = type == FieldType.DATE || type == FieldType.INSTANT;
        return isTime
                && words.all().size() > 1
                && (lastWord().equals("on") || lastWord().equals("at"));
    }

    private String when() {
        List<String> event = words.all().subList(0, words.all().size() - 1);
        return "when it is " + Sentinel.hide(String.join(" ", event));
    }

    /** Says in a sentence what bounds it. */
    String bound(String superlative) {
        return "the " + superlative + " " + (isNamedAfterItsTime() ? "time " + when() : prose());
    }

    public boolean isMoney() {
        return type == FieldType.MONEY;
    }

    public boolean isPrimitive() {
        return type.isPrimitive();
    }

    public String entityType() {
        return isRequired ? type.required : type.optional;
    }

    public String requestType() {
        return isMoney() ? "Money" : type.optional;
    }

    public String responseType() {
        return isMoney() ? "Money" : entityType();
    }

    /** The constraints of Bean Validation on what a caller writes. */
    public String constraints() {
        String limit = type == FieldType.STRING ? "@Size(max = %d) ".formatted(length) : isMoney() ? "@Valid " : "";
        if (!isRequired) {
            return limit;
        }
        return (type == FieldType.STRING ? "@NotBlank " : "@NotNull ") + limit;
    }

    /** What the entity keeps, each in a column of its own: paging by keys can't look into embedded values. */
    public List<Attribute> attributes() {
        String nullability = isRequired ? "NOT NULL" : "";
        if (isMoney()) {
            String check = "CHECK (%s >= 0)".formatted(sortColumn());
            String minor = isRequired ? "long" : "Long";
            return List.of(
                    new Attribute(minor, amount(), sortColumn(), "bigint", (nullability + " " + check).strip()),
                    new Attribute("String", currency(), column() + "_currency", "varchar(3)", nullability));
        }
        String sortsLikeBytes = type == FieldType.STRING ? "COLLATE \"C\" " : "";
        return List.of(new Attribute(
                entityType(), name(), column(), type.sql.formatted(length), (sortsLikeBytes + nullability).strip()));
    }

    /** The attribute that holds minor units. */
    public String amount() {
        return name() + (hasAmountColumn() ? "Amount" : "");
    }

    /** Money needs a column beside its name's, unless the name says amount already. */
    private boolean hasAmountColumn() {
        return isMoney() && !lastWord().equals("amount");
    }

    private String lastWord() {
        return words.all().get(words.all().size() - 1);
    }

    public String currency() {
        return name() + "Currency";
    }

    /** What lists narrow by. */
    public List<Filter> filters() {
        return Filter.of(this);
    }

    /** Whether lists can be sorted by it: rows without a value have no place in a cursor. */
    boolean isSortable() {
        return isRequired && type.parser != null;
    }

    public String parser() {
        return type.parser;
    }

    /** The constant of the metamodel that lists are sorted by. */
    public String sortKey() {
        return constant() + (hasAmountColumn() ? "_AMOUNT" : "");
    }

    public String sortColumn() {
        return column() + (hasAmountColumn() ? "_amount" : "");
    }

    public String sample() {
        return cut(type.sample);
    }

    public String anotherSample() {
        return cut(type.anotherSample);
    }

    public String json() {
        return cut(type.json());
    }

    private String cut(String literal) {
        boolean isTooLong = type == FieldType.STRING && literal.length() - 2 > length;
        return isTooLong ? literal.substring(0, 1 + length) + '"' : literal;
    }

    /** The method that makes a value which no other row has. */
    public String fixture() {
        return words.article() + constantType();
    }

    public String freshValue() {
        String random = "UUID.randomUUID()";
        if (type == FieldType.UUID) {
            return random;
        }
        return random + ".toString()" + (length < LENGTH_OF_UUID ? ".substring(0, %d)".formatted(length) : "");
    }

    /**
     * What the entity keeps of a field.
     *
     * @param type its Java type
     * @param name its name
     * @param column the column
     * @param sqlType the column's type
     * @param sqlConstraint what else the column says
     */
    public record Attribute(String type, String name, String column, String sqlType, String sqlConstraint) {}
}
