package dev.strata.shared.dev.scaffolding;

import java.util.Map;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;

/** The files outside its folder that list a service: services/pom.xml, Compose, and Kubernetes. */
final class Registry {

    static final String POM = "services/pom.xml";
    static final String COMPOSE = "docker-compose.yml";
    static final String KUBERNETES = "server-config/kubernetes/base/kustomization.yaml";

    private static final String CONTAINER = """
              %1$s:
                <<: *service
                image: strata/%1$s
                build:
                  context: .
                  dockerfile: server-config/image/Dockerfile
                  args: { SERVICE: %1$s, SOURCE: "${SOURCE:-outside}" }
                env_file: [{ path: services/%1$s/.env, required: false }]
                environment: { <<: *environment, HTTP_PORT: %2$s }
                ports: ["127.0.0.1:%2$s:%2$s"]
                volumes: ["%1$s-secrets:/run/secrets:ro"]

            """;

    private Registry() {}

    static String withModule(String pom, String service) {
        Editor editor = new Editor(Document.of(pom));
        editor.addElement(modules(editor), "module", service);
        return editor.toXml();
    }

    static String withoutModule(String pom, String service) {
        Editor editor = new Editor(Document.of(pom));
        Element module = modules(editor)
                .childElements("module")
                .filter(element -> element.textContentTrimmed().equals(service))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException("%s has no module %s.", POM, service));
        editor.removeElement(module);
        return editor.toXml();
    }

    private static Element modules(Editor editor) {
        return editor.root()
                .childElement("modules")
                .orElseThrow(() -> new ScaffoldingException("%s has no <modules>; put them back first.", POM));
    }

    static String withContainer(String compose, String service, int port) {
        String container = before(compose, "  postgres:\n    image:", CONTAINER.formatted(service, port));
        String databases = before(container, "    healthcheck:\n", databaseSecrets(service));
        String made = before(databases, "\"/secrets/postgres\"]", madeSecrets(service));
        return before(made, "      - postgres-secrets:/secrets/postgres\n", volume(service)) + declaration(service);
    }

    static String withoutContainer(String compose, String service) {
        String without = compose.replaceFirst("(?m)^  " + service + ":\\n(?:    .*\\n)+\\n", "")
                .replace(databaseSecrets(service), "")
                .replace(madeSecrets(service), "")
                .replace(volume(service), "")
                .replace(declaration(service), "")
                .replaceAll("(?m)^  " + Words.ofPath(service).urlVariable() + ": .*\\n", "");
        Map<String, Object> services = Yaml.map(Yaml.read(without), "services");
        if (services.containsKey(service) || without.contains(" " + service + "-secrets")) {
            throw new ScaffoldingException(
                    "Take %s out of %s by hand first: it is not as it was made.", service, COMPOSE);
        }
        return without;
    }

    private static String databaseSecrets(String service) {
        return "      - " + service + "-secrets:/run/secrets/" + service + ":ro\n";
    }

    private static String madeSecrets(String service) {
        return "\"/secrets/" + service + "\", ";
    }

    private static String volume(String service) {
        return "      - " + service + "-secrets:/secrets/" + service + "\n";
    }

    private static String declaration(String service) {
        return "  " + service + "-secrets:\n";
    }

    /** Adds the address of a service to the environment of all. */
    static String withAddress(String compose, String variable, String service, int port) {
        String address = "  " + variable + ": http://" + service + ":" + port + "\n";
        String anchor = "x-environment: &environment\n";
        return before(compose, anchor, "").replace(anchor, anchor + address);
    }

    static String withResource(String kustomization, String service) {
        if (!kustomization.contains("\nresources:\n") || !kustomization.endsWith("\n")) {
            throw new ScaffoldingException("%s has no list of resources at its end; put it back first.", KUBERNETES);
        }
        return kustomization + resource(service);
    }

    static String withoutResource(String kustomization, String service) {
        return kustomization.replace(resource(service), "");
    }

    private static String resource(String service) {
        return "  - ../../../services/" + service + "\n";
    }

    private static String before(String compose, String anchor, String inserted) {
        int at = compose.indexOf(anchor);
        if (at < 0 || compose.indexOf(anchor, at + 1) >= 0) {
            throw new ScaffoldingException(
                    "Bring %s back to its original structure: '%s' is expected in it once.", COMPOSE, anchor.strip());
        }
        return compose.substring(0, at) + inserted + compose.substring(at);
    }
}
