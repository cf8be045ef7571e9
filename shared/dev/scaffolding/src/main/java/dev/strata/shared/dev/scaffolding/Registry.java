package dev.strata.shared.dev.scaffolding;

import java.util.Locale;
import java.util.Map;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;

/** The files outside its folder that list a service: services/pom.xml, Compose with its gateway, and Kubernetes. */
final class Registry {

    static final String POM = "services/pom.xml";
    static final String COMPOSE = "docker-compose.yml";
    static final String GATEWAY = "server-config/compose/haproxy.cfg";
    static final String SETTINGS = "server-config/compose/settings.env";
    static final String KUBERNETES = "server-config/kubernetes/base/kustomization.yaml";
    static final String PRODUCTION = "server-config/kubernetes/overlays/prod/kustomization.yaml";

    private static final String CONTAINER = """
              %1$s:
                <<: *service
                image: localhost/strata/%1$s:dev
                build: services/%1$s
                env_file: [server-config/compose/settings.env, { path: services/%1$s/.env, required: false }]
                volumes: ["%1$s-secrets:/run/secrets:ro"]

            """;

    private static final String LISTENER = """

            listen %1$s
                bind :%2$s
                http-request del-header Forwarded
                http-request set-header X-Forwarded-For %%[src]
                server-template %1$s 8 %1$s:9080
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
        String container =
                before(COMPOSE, compose, "  gateway:\n    image:", String.format(Locale.ROOT, CONTAINER, service));
        String reached =
                before(COMPOSE, container, "    volumes: [\"./server-config/compose/haproxy.cfg", publishedPort(port));
        String made = before(COMPOSE, reached, "\"/secrets/postgres\"]", madeSecrets(service));
        String topics = before(COMPOSE, made, "\"kafka:9092\"]", topic(service));
        return before(COMPOSE, topics, "      - postgres-secrets:/secrets/postgres\n", volume(service))
                + declaration(service);
    }

    static String withoutContainer(String compose, String service, int port) {
        String without = compose.replaceFirst("(?m)^  " + service + ":\\n(?:    .*\\n)+\\n", "")
                .replace(publishedPort(port), "")
                .replace(madeSecrets(service), "")
                .replace(topic(service), "")
                .replace(volume(service), "")
                .replace(declaration(service), "");
        Map<String, Object> services = Yaml.map(Yaml.read(without), "services");
        if (services.containsKey(service) || without.contains(" " + service + "-secrets")) {
            throw new ScaffoldingException(
                    "Take %s out of %s by hand first: it is not as it was made.", service, COMPOSE);
        }
        return without;
    }

    private static String publishedPort(int port) {
        return "      - 127.0.0.1:" + port + ":" + port + "\n";
    }

    private static String madeSecrets(String service) {
        return "\"/secrets/" + service + "\", ";
    }

    private static String topic(String service) {
        return "\"" + service + "\", ";
    }

    private static String volume(String service) {
        return "      - " + service + "-secrets:/secrets/" + service + "\n";
    }

    private static String declaration(String service) {
        return "  " + service + "-secrets:\n";
    }

    static String withGateway(String gateway, String service, int port) {
        return gateway + listener(service, port);
    }

    static String withoutGateway(String gateway, String service, int port) {
        return gateway.replace(listener(service, port), "");
    }

    private static String listener(String service, int port) {
        return String.format(Locale.ROOT, LISTENER, service, String.valueOf(port));
    }

    /** Adds the address of a service to the settings of all. */
    static String withAddress(String settings, String service) {
        String address = Words.ofPath(service).urlVariable() + "=http://" + service + ":9080\n";
        return before(SETTINGS, settings, "TOKEN_SIGNING_KEY_FILE=", address);
    }

    static String withImage(String production, String service) {
        return before(PRODUCTION, production, "configMapGenerator:\n", image(service));
    }

    static String withoutImage(String production, String service) {
        return production.replace(image(service), "");
    }

    private static String image(String service) {
        return String.format(
                Locale.ROOT,
                "  - { name: localhost/strata/%1$s, newName: registry.example.com/strata/%1$s, newTag: 1.0.0 }\n",
                service);
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

    private static String before(String file, String content, String anchor, String inserted) {
        int at = content.indexOf(anchor);
        if (at < 0 || content.indexOf(anchor, at + 1) >= 0) {
            throw new ScaffoldingException(
                    "Bring %s back to its original structure: '%s' is expected in it once.", file, anchor.strip());
        }
        return content.substring(0, at) + inserted + content.substring(at);
    }
}
