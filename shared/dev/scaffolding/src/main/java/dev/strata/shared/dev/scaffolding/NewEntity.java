package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;

/** {@code ./mvnw -Pnew-entity -Dservice=billing -Dentity=Payment}: one more slice for a service, like the catalog's. */
public final class NewEntity {

    private static final String PERSISTENCE = "src/main/resources/META-INF/persistence.xml";
    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final String MATRIX = "authorisation.csv";
    private static final String ROUTES = "kustomization.yaml";
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final Checkout checkout;
    private final Names names;
    private final Protection protection;
    private final Fields fields;
    private final Path folder;

    NewEntity(Checkout checkout, Names names, Protection protection, Fields fields) {
        this.checkout = checkout;
        this.names = names;
        this.protection = protection;
        this.fields = fields;
        this.folder = checkout.folder(names.service().address());
    }

    /**
     * Makes the slice, or with {@code -DdryRun} tells what it would make.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Names names = Names.of(
                    System.getProperty("service", ""), System.getProperty("entity", ""), System.getProperty("plural"));
            String module = "services/" + names.service().address();
            Protection protection = Protection.of(System.getProperty("secured"));
            Checkout checkout = new Checkout(Path.of(arguments[0]));
            Command.carryOut(
                    new NewEntity(checkout, names, protection, Command.fields()).changes(),
                    arguments,
                    module,
                    """
                      ./mvnw -pl %s -am verify          its tests
                      ./mvnw verify -Dopenapi.update     all tests, and the new operations in %s/openapi.yaml
                      git add %s
                    """.formatted(module, module, module));
        });
    }

    Changes changes() throws IOException {
        String service = names.service().address();
        if (!checkout.hasService(service)) {
            throw new ScaffoldingException(
                    "Say which service gets the entity with -Dservice, one of %s.",
                    String.join(", ", checkout.services()));
        }
        Template template = new Template(checkout.template(), fields);
        template.refuseIfItUses(names);
        Changes changes = new Changes(checkout.root());
        for (Map.Entry<String, String> file : template.files().entrySet()) {
            plan(changes, file.getKey(), protection.apply(file.getKey(), file.getValue()));
        }
        changes.write(in(PERSISTENCE), withClass(checkout.read(in(PERSISTENCE))));
        if (Files.exists(folder.resolve(MATRIX))) {
            changes.write(
                    in(MATRIX),
                    checkout.read(in(MATRIX))
                            + operations(
                                    protection.apply(MATRIX, template.files().get(MATRIX))));
        }
        if (Files.exists(folder.resolve(ROUTES))) {
            changes.write(in(ROUTES), withRoute(checkout.read(in(ROUTES))));
        }
        return changes;
    }

    private void plan(Changes changes, String path, String content) throws IOException {
        Renaming renaming = new Renaming(names);
        String renamed = Sentinel.reveal(renaming.path(path));
        boolean isThere = Files.exists(folder.resolve(renamed));
        if (Template.isOfEntity(path)) {
            if (isThere) {
                throw new ScaffoldingException(
                        "Choose another -Dentity: there is a services/%s/%s already.",
                        names.service().address(), renamed);
            }
            changes.write(
                    in(renamed.replace("/V1__", "/V" + nextVersion() + "__")),
                    Sentinel.reveal(renaming.content(path, content)));
        } else if (Template.isShared(path) && !isThere) {
            changes.write(in(renamed), Sentinel.reveal(renaming.content(path, content)));
        }
    }

    private int nextVersion() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(MIGRATIONS))) {
            return 1
                    + files.map(file -> VERSION.matcher(file.getFileName().toString()))
                            .filter(Matcher::matches)
                            .mapToInt(version -> Integer.parseInt(version.group(1)))
                            .max()
                            .orElse(0);
        }
    }

    private String withClass(String persistence) {
        Editor editor = new Editor(Document.of(persistence));
        List<Element> classes = editor.root()
                .childElement("persistence-unit")
                .map(unit -> unit.childElements("class").toList())
                .orElse(List.of());
        if (classes.isEmpty()) {
            throw new ScaffoldingException("List a <class> in %s first; the new one goes behind it.", in(PERSISTENCE));
        }
        String last = classes.get(classes.size() - 1).textContentTrimmed();
        String type =
                last.substring(0, last.lastIndexOf('.') + 1) + names.entity().type();
        editor.insertElementAfter(classes.get(classes.size() - 1), "class", type);
        return editor.toXml();
    }

    private String withRoute(String routes) {
        String last = "            - path: ";
        if (!routes.substring(routes.lastIndexOf('\n', routes.length() - 2) + 1).startsWith(last)) {
            throw new ScaffoldingException(
                    "Let %s end with the paths of its HTTPRoute; the new one goes behind them.", in(ROUTES));
        }
        return routes
                + last
                + "{ type: PathPrefix, value: /api/v1/%s }\n"
                        .formatted(names.entities().address());
    }

    private String operations(String matrix) {
        return new Renaming(names)
                .content(MATRIX, matrix)
                .lines()
                .skip(1)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String in(String path) {
        return "services/" + names.service().address() + "/" + path;
    }
}
