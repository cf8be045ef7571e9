package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;

/**
 * {@code ./mvnw -Pnew-entity -Dservice=billing -Dentity=Payment [-Dplural] [-Dfields] [-Daccess]}: another entity for a
 * service.
 */
public final class NewEntity {

    private static final String PERSISTENCE = "src/main/resources/META-INF/persistence.xml";
    private static final String MATRIX = "authorisation.csv";
    private static final String ROUTES = "kustomization.yaml";
    private static final String ENTRIES_END = ");\n    }";
    // What several entities of a service may share.
    private static final Pattern SHARED = Pattern.compile(".*/(package-info|\\w+TakenException)\\.java");

    private final Checkout checkout;
    private final EntityModel model;
    private final Names names;
    private final String folder;

    NewEntity(Checkout checkout, EntityModel model) {
        this.checkout = checkout;
        this.model = model;
        this.names = model.names();
        this.folder = "services/" + names.service().path() + "/";
    }

    /**
     * Creates the entity, or with {@code -DdryRun} prints what it would create.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Checkout checkout = new Checkout(Path.of(arguments[0]));
            checkout.requireService("service", Command.option("service"));
            Names names = Names.of(Command.option("service"), Command.option("entity"), System.getProperty("plural"));
            Access access = Access.of(System.getProperty("access"));
            NewEntity command = new NewEntity(checkout, new EntityModel(names, Command.fields(), access));
            Command.apply(
                    command.changes(),
                    access.report() + "\n" + Command.nextSteps(names.service().path()));
        });
    }

    Changes changes() throws IOException {
        rejectTaken();
        new NameClashes(names, model.access()).reject();
        Changes changes = new Changes(checkout.root());
        for (Map.Entry<String, String> file : model.entityFiles().entrySet()) {
            write(changes, file.getKey(), file.getValue());
        }
        changes.write(folder + PERSISTENCE, withClass(checkout.read(folder + PERSISTENCE)));
        changes.write(problemTable(), withProblems(checkout.read(problemTable())));
        changes.write(folder + MATRIX, checkout.read(folder + MATRIX) + String.join("\n", model.matrix()) + "\n");
        changes.write(folder + ROUTES, withRoute(checkout.read(folder + ROUTES)));
        return changes;
    }

    private void rejectTaken() throws IOException {
        Pattern table = Pattern.compile("(?i)\\bcreate\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?\"?"
                + names.entity().table() + "\\b");
        rejectWhere(
                folder + Migrations.FOLDER,
                ".sql",
                table,
                "the table " + names.entity().table());
        Pattern path = Pattern.compile("@Path\\(\"/?" + names.entities().path() + "[\"/]");
        rejectWhere(
                folder + "src/main/java",
                ".java",
                path,
                "the path /" + names.entities().path());
    }

    private void rejectWhere(String place, String suffix, Pattern taken, String what) throws IOException {
        for (String file : checkout.files(place, suffix)) {
            if (taken.matcher(checkout.read(file)).find()) {
                throw new ScaffoldingException("Choose another -Dentity: %s has %s already.", file, what);
            }
        }
    }

    private void write(Changes changes, String path, String content) throws IOException {
        if (!Files.exists(checkout.root().resolve(folder + path))) {
            changes.write(folder + path.replace("/V1__", "/V" + Migrations.next(checkout, folder) + "__"), content);
        } else if (!SHARED.matcher(path).matches()) {
            throw new ScaffoldingException("Choose another -Dentity: there is a %s%s already.", folder, path);
        }
    }

    private String withClass(String persistence) {
        Editor editor = new Editor(Document.of(persistence));
        List<Element> classes = editor.root()
                .childElement("persistence-unit")
                .map(unit -> unit.childElements("class").toList())
                .orElse(List.of());
        if (classes.isEmpty()) {
            throw new ScaffoldingException(
                    "List a <class> in %s%s first; the new one goes after it.", folder, PERSISTENCE);
        }
        Element last = classes.get(classes.size() - 1);
        editor.insertElementAfter(
                last, "class", packageName() + ".entity." + names.entity().type());
        return editor.toXml();
    }

    private String problemTable() throws IOException {
        String mappers = folder + "src/main/java/" + packageName().replace('.', '/') + "/mapper";
        return checkout.files(mappers, "Problems.java").stream()
                .findFirst()
                .orElseThrow(
                        () -> new ScaffoldingException("There is no problem table in %s; add one first.", mappers));
    }

    private String withProblems(String table) throws IOException {
        if (table.indexOf(ENTRIES_END) < 0) {
            throw new ScaffoldingException(
                    "The entries of %s must end with ');', followed by a line with '}'.", problemTable());
        }
        List<String> added = model.problems().stream()
                .filter(problem -> !table.contains(problem.substring(0, problem.indexOf(','))))
                .toList();
        String entries = added.stream().map(problem -> ", " + problem).collect(Collectors.joining());
        String imports = added.stream()
                .map(problem -> "import " + packageName() + ".exception."
                        + problem.substring("problem(".length(), problem.indexOf(".class")) + ";\n")
                .collect(Collectors.joining());
        return JavaCode.format(
                table.replace(ENTRIES_END, entries + ENTRIES_END).replaceFirst("(?m)^(?=import )", imports));
    }

    private String withRoute(String routes) {
        String last = "          - path: ";
        if (!routes.substring(routes.lastIndexOf('\n', routes.length() - 2) + 1).startsWith(last)) {
            throw new ScaffoldingException(
                    "%s%s must end with the paths of its HTTPRoute: the new path goes after them.", folder, ROUTES);
        }
        return routes + last + "{ type: PathPrefix, value: /api/v1/"
                + names.entities().path() + " }\n";
    }

    private String packageName() {
        return "dev.strata." + names.service().packageName();
    }
}
