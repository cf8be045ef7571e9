package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The files outside its folder that list a service: services/pom.xml, Compose with its gateway, and Kubernetes. */
final class Registry {

    static final String POM = "services/pom.xml";
    static final String COMPOSE = "docker-compose.yml";
    static final String GATEWAY = "server-config/compose/haproxy.cfg";
    static final String SETTINGS = "server-config/compose/settings.env";
    static final String KUBERNETES = "server-config/kubernetes/base/kustomization.yaml";
    static final String PRODUCTION = "server-config/kubernetes/overlays/prod/kustomization.yaml";

    private static final List<String> FILES = List.of(POM, COMPOSE, GATEWAY, PRODUCTION, KUBERNETES);
    private static final String END = "";
    private static final List<Entry> ENTRIES = List.of(
            new Entry(POM, "\n        <module>%1$s</module>", "\n    </modules>"),
            new Entry(COMPOSE, """
                      %1$s:
                        <<: *service
                        image: localhost/strata/%1$s:dev
                        build: services/%1$s
                        env_file: [server-config/compose/settings.env, { path: services/%1$s/.env, required: false }]
                        volumes: ["%1$s-secrets:/run/secrets:ro"]

                    """, "  gateway:\n    image:"),
            new Entry(COMPOSE, "      - 127.0.0.1:%2$d:%2$d\n", "    volumes: [\"./server-config/compose/haproxy.cfg"),
            new Entry(COMPOSE, "\"/secrets/%1$s\", ", "\"/secrets/postgres\"]"),
            new Entry(COMPOSE, "\"%1$s\", ", "\"kafka:9092\"]"),
            new Entry(COMPOSE, "      - %1$s-secrets:/secrets/%1$s\n", "      - postgres-secrets:/secrets/postgres\n"),
            new Entry(COMPOSE, "  %1$s-secrets:\n", END),
            new Entry(GATEWAY, """

                    listen %1$s
                        bind :%2$d
                        http-request del-header Forwarded
                        http-request set-header X-Forwarded-For %%[src]
                        http-request set-header X-Forwarded-Proto http
                        server-template %1$s 8 %1$s:9080
                    """, END),
            new Entry(
                    PRODUCTION,
                    "  - { name: localhost/strata/%1$s, newName: registry.example.com/strata/%1$s, newTag: 1.0.0 }\n",
                    "configMapGenerator:\n"),
            new Entry(KUBERNETES, "  - ../../../services/%1$s\n", END));

    private Registry() {}

    static void add(Checkout checkout, Changes changes, String service, int port) throws IOException {
        for (String file : FILES) {
            changes.write(file, with(file, checkout.read(file), service, port));
        }
    }

    static void remove(Checkout checkout, Changes changes, String service, int port) throws IOException {
        for (String file : FILES) {
            changes.write(file, without(file, checkout.read(file), service, port));
        }
    }

    static String with(String file, String content, String service, int port) {
        String changed = content;
        for (Entry entry : entriesOf(file)) {
            changed = before(file, changed, entry.anchor(), entry.of(service, port));
        }
        return changed;
    }

    static String without(String file, String content, String service, int port) {
        // Not only as generated: a developer may have changed the container.
        String container = "(?m)^  " + service + ":\\n(?:    .*\\n)+\\n";
        String changed = file.equals(COMPOSE) ? content.replaceFirst(container, "") : content;
        for (Entry entry : entriesOf(file)) {
            changed = changed.replace(entry.of(service, port), "");
        }
        if (file.equals(COMPOSE) && isListed(service, changed)) {
            throw new ScaffoldingException(
                    "Remove %s from %s by hand first: it has changed since it was generated.", service, COMPOSE);
        }
        return changed;
    }

    private static boolean isListed(String service, String compose) {
        return Yaml.map(Yaml.read(compose), "services").containsKey(service)
                || compose.contains(" " + service + "-secrets");
    }

    /** Adds the address of a service to the settings of all. */
    static String withAddress(String settings, String service) {
        String address = Words.ofPath(service).urlVariable() + "=http://" + service + ":9080\n";
        return before(SETTINGS, settings, "TOKEN_SIGNING_KEY_FILE=", address);
    }

    private static List<Entry> entriesOf(String file) {
        return ENTRIES.stream().filter(entry -> entry.file().equals(file)).toList();
    }

    private static String before(String file, String content, String anchor, String inserted) {
        int at = anchor.equals(END) ? content.length() : content.indexOf(anchor);
        if (at < 0 || content.indexOf(anchor, at + 1) >= 0 && !anchor.equals(END)) {
            throw new ScaffoldingException(
                    "Put '%s' back into %s, once: the new service goes before it.", anchor.strip(), file);
        }
        return content.substring(0, at) + inserted + content.substring(at);
    }

    /**
     * What a file says about a service.
     *
     * @param file the path of the file
     * @param text the text, a format of the name and the port
     * @param anchor what it goes before
     */
    private record Entry(String file, String text, String anchor) {

        String of(String service, int port) {
            return String.format(Locale.ROOT, text, service, port);
        }
    }
}
