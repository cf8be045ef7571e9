package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that a service publishes and handles, each a type with its schema: read from its {@code asyncapi.yaml}, and
 * written to that and to all other files of the service that depend on them.
 */
final class ServiceEvents {

    private static final String DOCUMENT = "asyncapi.yaml";
    private static final String CONTRACT_TEST = "EventContractTest.java";
    private static final String ACCESS_RULES = "(?m)(^ +- \\{ resource: .*\\n)+";
    private static final String DEPENDENCY = """
                    <dependency>
                        <groupId>dev.strata</groupId>
                        <artifactId>event-kit</artifactId>
                        <version>${project.version}</version>
                    </dependency>
            """;

    private final SortedMap<String, Map<String, Object>> published = new TreeMap<>();
    private final SortedMap<String, Map<String, Object>> handled = new TreeMap<>();
    private final Checkout checkout;
    private final Words service;
    private final String folder;

    ServiceEvents(Checkout checkout, String service) throws IOException {
        this.checkout = checkout;
        this.service = Words.ofPath(service);
        this.folder = "services/" + service + "/";
        if (Files.exists(checkout.root().resolve(folder + DOCUMENT))) {
            read(Yaml.read(checkout.read(folder + DOCUMENT)));
        }
    }

    private void read(Map<String, Object> document) {
        Map<String, Object> messages = Yaml.map(Yaml.map(document, "components"), "messages");
        for (Object each : Yaml.map(document, "operations").values()) {
            Map<String, Object> operation = Yaml.cast(each);
            List<Map<String, String>> references = Yaml.cast(operation.get("messages"));
            for (Map<String, String> reference : references) {
                String type = reference.get("$ref").replaceFirst(".*/", "");
                (operation.containsValue("send") ? published : handled)
                        .put(type, Yaml.map(Yaml.map(messages, type), "payload"));
            }
        }
    }

    /** {@code billing.invoice-paid.v1} for {@code InvoicePaid}, {@code billing.invoice-paid.v2} for {@code InvoicePaidV2}. */
    static String type(String service, String event) {
        String name = Names.event(event).path();
        return service + "." + (name.matches(".*-v\\d+") ? name.replaceFirst("-(?=v\\d+$)", ".") : name + ".v1");
    }

    /** {@code InvoicePaid} for {@code billing.invoice-paid.v1}. */
    private static String name(String type) {
        return Words.ofPath(type.replaceAll("^.*?\\.|\\.v1$", "").replace('.', '-'))
                .type();
    }

    SortedMap<String, Map<String, Object>> published() {
        return published;
    }

    SortedMap<String, Map<String, Object>> handled() {
        return handled;
    }

    /** The class names of the published events, for messages. */
    String publishedNames() {
        return published.keySet().stream().map(ServiceEvents::name).collect(Collectors.joining(", "));
    }

    /** Plans the changes to the files of the service, including what its first event needs. */
    void write(Changes changes) throws IOException {
        if (published.isEmpty() && handled.isEmpty()) {
            changes.remove(folder + DOCUMENT);
            checkout.files(folder + "src/test", CONTRACT_TEST).forEach(changes::remove);
        } else {
            for (Map.Entry<String, String> file :
                    new Templates("events").render(model()).entrySet()) {
                write(changes, file.getKey(), file.getValue());
            }
            change(changes, "pom.xml", withEventKit(checkout.read(folder + "pom.xml")));
        }
        String deployment = checkout.read(folder + "kustomization.yaml");
        change(changes, "kustomization.yaml", deployment.replaceFirst(ACCESS_RULES, accessRules()));
    }

    private Map<String, Object> model() throws IOException {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>(published);
        schemas.putAll(handled);
        String matrix = checkout.read(folder + "authorisation.csv");
        Map<String, Object> model = new HashMap<>();
        model.put("name", service.path());
        model.put("service", service.packageName());
        model.put("schemas", schemas);
        model.put("channels", byPublisher(schemas.keySet()));
        model.put("published", byPublisher(published.keySet()));
        model.put("handled", byPublisher(handled.keySet()));
        model.put(
                "callers",
                Stream.of(matrix.lines().findFirst().orElse("").split(", "))
                        .skip(1)
                        .toList());
        return model;
    }

    private static Map<String, List<String>> byPublisher(Set<String> types) {
        return types.stream()
                .collect(Collectors.groupingBy(
                        type -> type.substring(0, type.indexOf('.')), LinkedHashMap::new, Collectors.toList()));
    }

    private void write(Changes changes, String path, String content) throws IOException {
        if (path.equals(DOCUMENT) || !Files.exists(checkout.root().resolve(folder + path))) {
            change(changes, path, content);
        } else {
            String before = checkout.read(folder + path);
            String firstLine = content.lines().findFirst().orElseThrow();
            if (!before.contains(firstLine)) {
                String next = "# --- Access tokens\n";
                changes.write(
                        folder + path, before.contains(next) ? before.replace(next, content + next) : before + content);
            }
        }
    }

    private void change(Changes changes, String path, String content) throws IOException {
        boolean isThere = Files.exists(checkout.root().resolve(folder + path));
        if (!isThere || !checkout.read(folder + path).equals(content)) {
            changes.write(folder + path, content);
        }
    }

    private static String withEventKit(String pom) {
        if (pom.contains("<artifactId>event-kit</artifactId>")) {
            return pom;
        }
        String start = "    <dependencies>\n";
        return pom.contains(start)
                ? pom.replace(start, start + DEPENDENCY)
                : pom.replace("</project>", "\n" + start + DEPENDENCY + "    </dependencies>\n</project>");
    }

    /** For Kafka: a service writes its own topic and reads those with events that it handles. */
    private String accessRules() {
        String rule = "          - { resource: { type: %s, name: %s }, operations: [%s] }\n";
        StringBuilder rules = new StringBuilder(rule(rule, "topic", service.path(), "Describe, Write"));
        Set<String> publishers = new TreeSet<>(byPublisher(handled.keySet()).keySet());
        publishers.forEach(publisher -> rules.append(rule(rule, "topic", publisher, "Describe, Read")));
        return publishers.isEmpty()
                ? rules.toString()
                : rules.append(rule(rule, "group", service.path(), "Read")).toString();
    }

    private static String rule(String rule, String type, String name, String operations) {
        return String.format(Locale.ROOT, rule, type, name, operations);
    }
}
