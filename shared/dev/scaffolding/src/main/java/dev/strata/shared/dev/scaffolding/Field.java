package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * A field of an entity, as {@code -Dfields} declares it.
 *
 * @param words its name
 * @param kind its type
 * @param length the maximum length of a string
 * @param isRequired whether every row has a value
 * @param isUnique whether no two rows have the same value
 */
public record Field(Words words, FieldType kind, int length, boolean isRequired, boolean isUnique) {

    private static final Pattern FIELD =
            Pattern.compile("([a-z][a-zA-Z0-9]*):([a-z]+)(?:\\((\\d{1,4})\\))?(!)?(unique)?");
    private static final int DEFAULT_LENGTH = 200;
    // Nobody sorts a list by a longer text.
    private static final int LONGEST_SORTED = 200;
    private static final int LENGTH_OF_UUID = 36;
    private static final int SHORTEST_UNIQUE = 8;
    private static final Set<String> MEMBERS_OF_EVERY_ENTITY =
            Set.of("id", "createdAt", "updatedAt", "version", "details");
    private static final Set<String> MEMBERS_OF_EVERY_EVENT = Set.of("key");
    // No record may have a component of such a name: its accessor would override a method of Object.
    private static final Set<String> MEMBERS_OF_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toSet());
    // The variables beside the parameter in the methods that look for a unique value.
    private static final Set<String> BESIDE_UNIQUE_VALUES = Set.of("row", "rows", "other");

    /** Parses {@code number:string(20)!unique}: name, type, maximum length, {@code !} if required, and unique. */
    static Field parse(String text) {
        Matcher parts = parts(text);
        Field field = of(parts);
        field.check(parts);
        return field;
    }

    /** Parses {@code amount:money}; all fields of an event are required. */
    static Field ofEvent(String text) {
        Matcher parts = parts(text);
        Field field = of(parts);
        field.checkName(parts.group(1), MEMBERS_OF_EVERY_EVENT);
        reject(
                parts.group(3) != null || parts.group(4) != null || parts.group(5) != null,
                "Write each of -Dfields like invoiceId:uuid, a name and a type, not '%s': events have no constraints.",
                text);
        return new Field(field.words, field.kind, field.length, true, false);
    }

    private static Matcher parts(String text) {
        Matcher parts = FIELD.matcher(text);
        if (!parts.matches()) {
            throw new ScaffoldingException(
                    "Write each of -Dfields like number:string(20)!unique, dueOn:date or amount:money!, not '%s':"
                            + " a name, a colon, a type, ! if it is required, unique if no two rows have the same value.",
                    text);
        }
        return parts;
    }

    private static Field of(Matcher parts) {
        boolean isUnique = parts.group(5) != null;
        return new Field(
                Words.ofType(parts.group(1)),
                FieldType.of(parts.group(2)),
                parts.group(3) == null ? DEFAULT_LENGTH : Integer.parseInt(parts.group(3)),
                parts.group(4) != null || isUnique,
                isUnique);
    }

    private void checkName(String written, Set<String> taken) {
        String name = name();
        reject(!name.equals(written), "Write '%s' without two capitals in a row, like dueOn.", written);
        reject(taken.contains(name), "Choose another name than '%s' for the field: every one has that already.", name);
        reject(
                !SourceVersion.isName(name) || MEMBERS_OF_OBJECT.contains(name),
                "Choose another name than '%s' for the field: Java reserves it.",
                name);
    }

    private void check(Matcher parts) {
        String name = name();
        checkName(parts.group(1), MEMBERS_OF_EVERY_ENTITY);
        reject(
                Names.isReservedInSql(words.table()),
                "Choose another name than '%s' for the field: SQL reserves it.",
                name);
        reject(
                parts.group(3) != null && (kind != FieldType.STRING || length == 0),
                "Only a string has a length, from 1 to 9999, so not '%s'.",
                parts.group());
        reject(
                isUnique && kind != FieldType.STRING && kind != FieldType.UUID,
                "Only a string or a uuid can be unique, so not '%s'.",
                parts.group());
        reject(
                isUnique && kind == FieldType.STRING && length < SHORTEST_UNIQUE,
                "Give the unique string '%s' a length of 8 or more: its tests use random values.",
                name);
        reject(
                isUnique && BESIDE_UNIQUE_VALUES.contains(name),
                "Choose another name than '%s' for the unique field: the generated code has a variable of this name.",
                name);
    }

    private static void reject(boolean condition, String sentence, String part) {
        if (condition) {
            throw new ScaffoldingException(sentence, part);
        }
    }

    /** {@code dueOn} */
    public String name() {
        return words.variable();
    }

    /** {@code DueOn} */
    public String type() {
        return words.type();
    }

    /** {@code DueOns} */
    public String types() {
        return words.plural().type();
    }

    /** {@code DUE_ON} */
    public String constant() {
        return words.constant();
    }

    /** {@code due_on} */
    public String column() {
        return words.table();
    }

    /** {@code due on} */
    public String prose() {
        return words.prose();
    }

    /** For Javadoc. */
    public String description() {
        String what = kind == FieldType.BOOLEAN ? "whether it is " + prose() : "the " + prose();
        return (isEvent() ? "when it is " + event() : what) + (isRequired ? "" : ", or null");
    }

    /** Whether the name is a participle with a preposition, such as {@code dueOn} and {@code sentAt}. */
    boolean isEvent() {
        boolean isTime = kind == FieldType.DATE || kind == FieldType.INSTANT;
        return isTime && words.all().size() > 1 && Set.of("on", "at").contains(lastWord());
    }

    String event() {
        return new Words(words.all().subList(0, words.all().size() - 1)).prose();
    }

    public boolean isMoney() {
        return kind == FieldType.MONEY;
    }

    public String javaType() {
        return isRequired ? kind.required : kind.optional;
    }

    public String boxedType() {
        return kind.optional;
    }

    /** The Bean Validation constraints of the request. */
    public String constraints() {
        String limit = kind == FieldType.STRING ? textConstraints() : isMoney() ? "@Valid" : "";
        return (isRequired ? "@NotNull " : "") + limit;
    }

    private String textConstraints() {
        String line = isShortString() ? "@SingleLine " : "";
        String min = isRequired && !isShortString() ? "min = 1, " : "";
        return line + "@CodePoints(" + min + "max = " + grouped(length) + ")";
    }

    /** {@code 2_000} */
    static String grouped(int number) {
        return number < 1_000 ? "" + number : number / 1_000 + "_" + ("" + (1_000 + number % 1_000)).substring(1);
    }

    /** The attributes of the entity, each with a column of its own: keyset paging does not work with embedded values. */
    public List<Attribute> attributes() {
        String nullability = isRequired ? "NOT NULL" : "";
        String value = "details." + name() + "()";
        if (isMoney()) {
            String check = (nullability + " CHECK (" + sortColumn() + " >= 0)").strip();
            String orNull = isRequired ? "" : value + " == null ? null : ";
            return List.of(
                    new Attribute(
                            isRequired ? "long" : "Long",
                            amount(),
                            orNull + value + ".amount()",
                            sortColumn(),
                            kind.sql,
                            check),
                    new Attribute(
                            "String",
                            name() + "Currency",
                            orNull + value + ".currency()",
                            column() + "_currency",
                            "varchar(3)",
                            nullability));
        }
        String collation = isShortString() ? "COLLATE \"C\" " : "";
        boolean isChecked = isRequired && !kind.isPrimitive();
        return List.of(new Attribute(
                javaType(),
                name(),
                isChecked ? "Objects.requireNonNull(" + value + ")" : value,
                column(),
                String.format(Locale.ROOT, kind.sql, length),
                (collation + nullability).strip()));
    }

    /** What the accessor of the entity returns. */
    public String read() {
        if (!isMoney()) {
            return name();
        }
        String money = "new Money(" + amount() + ", " + name() + "Currency)";
        return isRequired ? money : amount() + " == null ? null : " + money;
    }

    /** A condition that is true for a negative amount of money. */
    public String isNegative() {
        return (isRequired ? "" : name() + " != null && ") + name() + ".amount() < 0";
    }

    /** The attribute with the amount of money in minor units. */
    String amount() {
        return name() + (hasAmountSuffix() ? "Amount" : "");
    }

    private boolean hasAmountSuffix() {
        return isMoney() && !lastWord().equals("amount");
    }

    private String lastWord() {
        return words.all().get(words.all().size() - 1);
    }

    private boolean isShortString() {
        return kind == FieldType.STRING && length <= LONGEST_SORTED;
    }

    /** Whether lists can be filtered by it: a unique value is looked up, and prose is searched. */
    boolean isListed() {
        return !isUnique && (kind != FieldType.STRING || isShortString());
    }

    /** Whether lists can be sorted by it: rows without a value have no place in a cursor. */
    boolean isSortable() {
        return isRequired && isListed() && kind.parser != null;
    }

    public String parser() {
        return kind.parser;
    }

    /** The constant of the metamodel by which lists are sorted. */
    public String sortConstant() {
        return constant() + (hasAmountSuffix() ? "_AMOUNT" : "");
    }

    public String sortColumn() {
        return column() + (hasAmountSuffix() ? "_amount" : "");
    }

    public String sample() {
        return cut(kind.sample);
    }

    public String otherSample() {
        return cut(kind.otherSample);
    }

    String json() {
        return cut(kind.json);
    }

    private String cut(String literal) {
        boolean isTooLong = kind == FieldType.STRING && literal.length() - 2 > length;
        return isTooLong ? literal.substring(0, 1 + length) + '"' : literal;
    }

    /** The method that makes a value which no other row has. */
    public String fixture() {
        return "unique" + type();
    }

    public String freshValue() {
        String random = "UUID.randomUUID()";
        if (kind == FieldType.UUID) {
            return random;
        }
        return random + ".toString()" + (length < LENGTH_OF_UUID ? ".substring(0, " + length + ")" : "");
    }

    /**
     * An attribute of the entity.
     *
     * @param type its Java type
     * @param name its name
     * @param value its value, from details
     * @param column the column
     * @param sqlType the type of the column
     * @param constraint the constraints of the column
     */
    public record Attribute(String type, String name, String value, String column, String sqlType, String constraint) {}
}
