package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;

/**
 * {@code ./mvnw -Pnew-service -Dname=billing -Dentity=Invoice [-Dplural] [-Dfields] [-Daccess]}: a service with one entity,
 * in the form of the catalog.
 */
public final class NewService {

    private final Checkout checkout;
    private final EntityModel model;
    private final String service;

    NewService(Checkout checkout, EntityModel model) {
        this.checkout = checkout;
        this.model = model;
        this.service = model.names().service().path();
    }

    /**
     * Creates the service, or with {@code -DdryRun} prints what it would create.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Names names = Names.of(Command.option("name"), Command.option("entity"), System.getProperty("plural"));
            Access access = Access.of(System.getProperty("access"));
            Checkout checkout = new Checkout(Path.of(arguments[0]));
            NewService command = new NewService(checkout, new EntityModel(names, Command.fields(), access));
            Command.apply(command.changes(), command.next());
        });
    }

    Changes changes() throws IOException {
        rejectTaken();
        new NameClashes(model.names(), model.access()).reject();
        int port = checkout.nextPort();
        Map<String, String> files = new HashMap<>(model.serviceFiles(port));
        files.putAll(model.entityFiles());
        Changes changes = new Changes(checkout.root());
        files.forEach((path, content) -> changes.write("services/" + service + "/" + path, content));
        Registry.add(checkout, changes, service, port);
        return changes;
    }

    private void rejectTaken() throws IOException {
        if (Files.exists(checkout.folder(service))) {
            throw new ScaffoldingException("Choose another -Dname: there is a services/%s already.", service);
        }
        if (taken().contains(service)) {
            throw new ScaffoldingException(
                    "Choose another -Dname: a module, a container or a package of this checkout is called '%s'.",
                    service);
        }
        if (new Git(checkout.root()).ignores("services/" + service + "/pom.xml")) {
            throw new ScaffoldingException("Choose another -Dname: git ignores folders called '%s'.", service);
        }
    }

    /** The names of modules and containers, and of services whose packages would have the same name. */
    private Set<String> taken() throws IOException {
        Set<String> taken = new TreeSet<>();
        taken.add(artifactId("pom.xml"));
        for (String folder : List.of("services", "shared", "system-tests")) {
            for (String pom : checkout.files(folder, "pom.xml")) {
                taken.add(artifactId(pom));
            }
        }
        taken.addAll(
                Yaml.map(Yaml.read(checkout.read(Registry.COMPOSE)), "services").keySet());
        String packageName = model.names().service().packageName();
        for (String other : checkout.services()) {
            if (Words.ofPath(other).packageName().equals(packageName)) {
                taken.add(service);
            }
        }
        return taken;
    }

    private String artifactId(String pom) throws IOException {
        return new Editor(Document.of(checkout.read(pom)))
                .root()
                .childElement("artifactId")
                .map(Element::textContentTrimmed)
                .orElseThrow(() -> new ScaffoldingException("Give %s an <artifactId> first.", pom));
    }

    private String next() throws IOException {
        String summary = String.format(
                Locale.ROOT,
                "services/%s is a module of %s, and has a container in %s and a place in %s.%n%s%n",
                service,
                Registry.POM,
                Registry.COMPOSE,
                Registry.KUBERNETES,
                model.access().report());
        String url = "http://localhost:" + checkout.nextPort() + "/api/v1/"
                + model.names().entities().path();
        return summary
                + Command.nextSteps(service)
                + "  ./mvnw -Pup -Dservices=" + service + "     serves " + url + "\n"
                + "      (or type \"start " + service + "\" in a running -Pup)\n";
    }
}
