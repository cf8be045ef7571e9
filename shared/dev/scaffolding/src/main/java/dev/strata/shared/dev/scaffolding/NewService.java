package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** {@code ./mvnw -Pnew-service -Dname=billing -Dentity=Invoice}: a service like the catalog, under another name. */
public final class NewService {

    // Modules, and what Compose has beside the services.
    private static final Set<String> TAKEN =
            Set.of("services", "shared", "strata", "system-tests", "postgres", "secrets");

    private static final String WITHOUT_FIELDS = """

            It keeps what a product has. -Dfields="number:string(20)!unique, dueOn:date" would have named its own.
            """;

    private final Checkout checkout;
    private final Names names;
    private final Protection protection;
    private final Fields fields;

    NewService(Checkout checkout, Names names, Protection protection, Fields fields) {
        this.checkout = checkout;
        this.names = names;
        this.protection = protection;
        this.fields = fields;
    }

    /**
     * Makes the service, or with {@code -DdryRun} tells what it would make.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Names names = Names.of(
                    System.getProperty("name", ""), System.getProperty("entity", ""), System.getProperty("plural"));
            Protection protection = Protection.of(System.getProperty("secured"));
            NewService command =
                    new NewService(new Checkout(Path.of(arguments[0])), names, protection, Command.fields());
            Changes changes = command.changes();
            if (!Command.isDryRun()) {
                long made = changes.made();
                String module = "services/" + names.service().address();
                changes.apply(() -> Command.format(arguments, module));
                System.out.printf("%nMade %s, %d files, and told it to:%n", module, made);
                System.out.printf("  %s%n  %s%n  %s%n", Registry.POM, Registry.COMPOSE, Registry.KUBERNETES);
                System.out.println(command.next());
                return;
            }
            Command.print(changes.plan());
        });
    }

    Changes changes() throws IOException {
        String service = names.service().address();
        refuseTaken(service);
        Template template = new Template(checkout.template(), fields);
        template.refuseIfItUses(names);
        int modelPort = checkout.port(checkout.template());
        String neighbour = checkout.hasService(Template.SERVICE)
                ? Template.SERVICE
                : checkout.services().get(0);
        int port = checkout.nextPort();

        Changes changes = new Changes(checkout.root());
        Renaming renaming = new Renaming(names);
        for (Map.Entry<String, String> file : template.files().entrySet()) {
            String content = renaming.content(file.getKey(), protection.apply(file.getKey(), file.getValue()));
            changes.write(
                    Sentinel.reveal("services/" + service + "/" + renaming.path(file.getKey())),
                    Sentinel.reveal(content.replace(Integer.toString(modelPort), Integer.toString(port))));
        }
        changes.write(Registry.POM, Registry.withModule(checkout.read(Registry.POM), service));
        changes.write(
                Registry.COMPOSE,
                Registry.withContainer(
                        checkout.read(Registry.COMPOSE), neighbour, checkout.port(neighbour), service, port));
        changes.write(Registry.KUBERNETES, Registry.withResource(checkout.read(Registry.KUBERNETES), service));
        return changes;
    }

    private void refuseTaken(String service) {
        if (!Files.exists(checkout.template())) {
            throw new ScaffoldingException("Bring services/%s back: new services are made from it.", Template.SERVICE);
        }
        if (Files.exists(checkout.folder(service))) {
            throw new ScaffoldingException("Choose another -Dname: there is a services/%s already.", service);
        }
        if (TAKEN.contains(service)
                || Files.exists(checkout.root().resolve("shared").resolve(service))) {
            throw new ScaffoldingException(
                    "Choose another -Dname: '%s' names something else in this checkout.", service);
        }
    }

    private String next() throws IOException {
        String service = names.service().address();
        return """

                Next:
                  ./mvnw -pl services/%s -am verify          its tests
                  ./mvnw -pl services/%s -am liberty:dev     http://localhost:%d/api/v1/%s
                  git add services/%s
                %s""".formatted(
                        service,
                        service,
                        checkout.port(service),
                        names.entities().address(),
                        service,
                        fields == null ? WITHOUT_FIELDS : "");
    }
}
