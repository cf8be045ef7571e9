package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code ./mvnw -Pnew-field -Dservice=catalog -Dentity=Product -Dfields="careInstructions:string(2000)" [-Ddefault]}: more
 * fields for an entity. The entity is generated twice, without the new fields and with them; the difference is merged into
 * the sources, and what does not merge is left to the developer.
 */
public final class NewField {

    private static final String UNIQUE =
            "Add '%s' without 'unique': the rows in the table have no different values yet."
                    + " A later migration can fill it and add the constraint.";
    private static final String NO_DEFAULT = "Give the rows in the table a value for '%s' with -Ddefault, or add the"
            + " field without '!'. Money is written like -Ddefault=\"1250 EUR\".";

    private final Checkout checkout;
    private final Words entity;
    private final Fields added;
    private final String value;
    private final String folder;
    private final String java;
    private final List<String> byHand = new ArrayList<>();

    NewField(Checkout checkout, String service, String entity, Fields added, String value) {
        this.checkout = checkout;
        this.entity = Words.ofType(entity);
        this.added = added;
        this.value = value;
        this.folder = "services/" + service + "/";
        this.java = folder + "src/main/java/dev/strata/" + Words.ofPath(service).packageName() + "/";
    }

    /**
     * Adds the fields, or with {@code -DdryRun} prints what it would change.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Checkout checkout = new Checkout(Path.of(arguments[0]));
            String service = Command.option("service");
            checkout.requireService("service", service);
            NewField command = new NewField(
                    checkout,
                    service,
                    Command.option("entity"),
                    Fields.parse(Command.option("fields")),
                    Command.option("default"));
            Changes changes = command.changes(service);
            Command.apply(changes, command.next(service));
        });
    }

    Changes changes(String service) throws IOException {
        if (!Files.exists(checkout.root().resolve(file("entity/", "Details")))) {
            throw new ScaffoldingException(
                    "Name an entity of %s with -Dentity: there is no %s.", service, file("entity/", "Details"));
        }
        added.all().forEach(this::rejectWithoutValue);
        String resource = checkout.read(file("resource/v1/", "Resource"));
        Names names = Names.of(service, entity.type(), plural(resource));
        Access access = Arrays.stream(Access.values())
                .filter(each -> resource.contains(each.sentence()))
                .findFirst()
                .orElse(Access.AUTHENTICATED);
        Fields present = present();
        Map<String, String> before = new EntityModel(names, present, access).entityFiles();
        Map<String, String> after = new EntityModel(names, present.with(added), access).entityFiles();
        Changes changes = new Changes(checkout.root());
        for (Map.Entry<String, String> file : after.entrySet()) {
            String old = before.get(file.getKey());
            if (file.getKey().endsWith(".java") && !file.getValue().equals(old)) {
                merge(changes, folder + file.getKey(), old, file.getValue());
                reportConstructors(file.getKey(), after);
            }
        }
        changes.write(migration(), script());
        return changes;
    }

    /** Code that a developer wrote still calls the constructor of a changed record with the old values. */
    private void reportConstructors(String changed, Map<String, String> generated) throws IOException {
        String type = changed.substring(changed.lastIndexOf('/') + 1, changed.length() - ".java".length());
        if (!generated.get(changed).contains("record " + type + "(")) {
            return;
        }
        for (String path : checkout.files(folder + "src", ".java")) {
            String expected = generated.getOrDefault(path.substring(folder.length()), "");
            if (calls(checkout.read(path), type) > calls(expected, type)) {
                byHand.add(path + ": calls new " + type + "(...), which has another parameter now");
            }
        }
    }

    private static long calls(String source, String type) {
        return Pattern.compile("\\bnew " + type + "\\(")
                .matcher(source)
                .results()
                .count();
    }

    private void merge(Changes changes, String path, String before, String after) throws IOException {
        if (!Files.exists(checkout.root().resolve(path))) {
            byHand.add(path + ": there is no such file");
            return;
        }
        String source = checkout.read(path);
        Git.Output merged = TokenMerge.merge(source, before, after);
        if (!merged.text().equals(source)) {
            changes.write(path, merged.text());
        }
        if (merged.status() != 0) {
            byHand.add(path + ": " + merged.status() + " place(s) that are no longer as generated");
        }
    }

    /** What the developer has to do, one line per file. */
    List<String> byHand() {
        return byHand;
    }

    private void rejectWithoutValue(Field field) {
        if (field.isUnique()) {
            throw new ScaffoldingException(UNIQUE, field.name());
        }
        boolean isMissing = value.isBlank() || field.isMoney() && !value.matches("\\d+ [A-Z]{3}");
        if (field.isRequired() && isMissing) {
            throw new ScaffoldingException(NO_DEFAULT, field.name());
        }
    }

    private String plural(String resource) {
        Matcher list = Pattern.compile("\\blist([A-Z]\\w*)\\(").matcher(resource);
        return list.find() ? list.group(1) : null;
    }

    /** The fields that the entity has, from its details, its request and its migrations. */
    private Fields present() throws IOException {
        String request = components("schema/", "Request");
        List<Field> fields = new ArrayList<>();
        int end = 0;
        for (String component : components("entity/", "Details").split(",")) {
            String[] typeAndName = component.strip().split("\\s+");
            Matcher declared = Pattern.compile("\\b\\w+\\s+" + typeAndName[1] + "\\s*(,|$)")
                    .matcher(request);
            if (!declared.find(end)) {
                throw new ScaffoldingException(
                        "%s has no %s, but %s has; add it first.",
                        file("schema/", "Request"), typeAndName[1], file("entity/", "Details"));
            }
            boolean isRequired = request.substring(end, declared.start()).matches("(?s).*@Not(Null|Blank)\\b.*");
            end = declared.end();
            fields.add(field(typeAndName[0], typeAndName[1], isRequired));
        }
        return new Fields(fields);
    }

    private String components(String layer, String suffix) throws IOException {
        Matcher header = Pattern.compile("(?s)\\brecord \\w+\\((.*?)\\)\\s*(implements [^{]*)?\\{")
                .matcher(checkout.read(file(layer, suffix)));
        if (!header.find()) {
            throw new ScaffoldingException("%s must be a record.", file(layer, suffix));
        }
        return header.group(1).strip();
    }

    private Field field(String javaType, String name, boolean isRequired) throws IOException {
        FieldType type = Arrays.stream(FieldType.values())
                .filter(each -> each.required.equals(javaType) || each.optional.equals(javaType))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException(
                        "Add the field by hand: '%s' in %s has a type that is not generated.",
                        name, file("entity/", "Details")));
        Words words = Words.ofType(name);
        boolean isUnique =
                checkout.read(file("service/", "Service")).contains("new " + words.type() + "TakenException(");
        return new Field(words, type, length(words.table()), isRequired || isUnique, isUnique);
    }

    /** The length in the newest migration that has the column. */
    private int length(String column) throws IOException {
        Pattern text = Pattern.compile("\\b" + column + "\\s+(?:TYPE\\s+)?varchar\\((\\d+)\\)");
        int length = 0;
        for (String migration : checkout.files(folder + Migrations.FOLDER, ".sql")) {
            List<MatchResult> found =
                    text.matcher(checkout.read(migration)).results().toList();
            length = found.isEmpty()
                    ? length
                    : Integer.parseInt(found.get(found.size() - 1).group(1));
        }
        return length;
    }

    private String migration() throws IOException {
        String columns = added.all().stream().map(Field::column).collect(Collectors.joining("_and_"));
        return folder + Migrations.FOLDER + "/V" + Migrations.next(checkout, folder) + "__add_" + columns + "_to_"
                + entity.table() + ".sql";
    }

    private String script() {
        StringBuilder script = new StringBuilder();
        for (Field field : added.all()) {
            String[] values = field.isMoney() ? value.split(" ") : new String[] {value};
            List<Field.Attribute> attributes = field.attributes();
            for (int i = 0; i < attributes.size(); i++) {
                Field.Attribute column = attributes.get(i);
                String alter = "ALTER TABLE " + entity.table();
                script.append(alter + " ADD COLUMN " + column.column() + " " + column.sqlType());
                script.append(column.constraint().isEmpty() ? "" : " " + column.constraint());
                if (field.isRequired()) {
                    script.append(" DEFAULT '" + values[i].replace("'", "''") + "';\n");
                    script.append(alter + " ALTER COLUMN " + column.column() + " DROP DEFAULT");
                }
                script.append(";\n");
            }
        }
        added.where(Field::isSortable)
                .forEach(field -> script.append("CREATE INDEX " + entity.table() + "_by_" + field.column() + " ON "
                        + entity.table() + " (" + field.sortColumn() + ", id);\n"));
        return script.toString();
    }

    private String file(String layer, String suffix) {
        return java + layer + entity.type() + suffix + ".java";
    }

    private String next(String service) {
        String left = byHand.isEmpty()
                ? ""
                : "Left to you, because it has changed since it was generated:\n  " + String.join("\n  ", byHand)
                        + "\n\n";
        return left + Command.nextSteps(service);
    }
}
