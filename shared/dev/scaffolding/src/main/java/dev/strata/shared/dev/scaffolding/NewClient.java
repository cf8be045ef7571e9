package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./mvnw -Pnew-client -Dservice=billing -Dcalls=users [-Doperation=getStanding]}: a REST client for an operation
 * of another service, behind a class that guards it, with its settings and a test against a fake.
 */
public final class NewClient {

    private static final String GROUP = "dev.strata";
    private static final String SETTINGS = "src/main/resources/META-INF/microprofile-config.properties";
    private static final String EXAMPLE = ".env.example";
    private static final String KUBERNETES = "kustomization.yaml";
    private static final String OPEN_API = "openapi.yaml";
    private static final String USERS = "users";

    private final Checkout checkout;
    private final Words service;
    private final Words neighbour;
    private final String operationId;
    private final Templates templates = new Templates("client");

    NewClient(Checkout checkout, String service, String neighbour, String operationId) {
        this.checkout = checkout;
        this.service = Words.ofAddress(service);
        this.neighbour = Words.ofAddress(neighbour);
        this.operationId = operationId;
    }

    /**
     * Makes the client, or with {@code -DdryRun} tells what it would make.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            String service = System.getProperty("service", "");
            String neighbour = System.getProperty("calls", "");
            NewClient command = new NewClient(
                    new Checkout(Path.of(arguments[0])), service, neighbour, System.getProperty("operation"));
            String module = "services/" + service;
            Command.carryOut(command.changes(), arguments, module, """
                      ./mvnw -pl %s -am verify          its tests
                      inject %s where %s needs it; it throws NeighbourUnavailableException, a 503
                      git add %s
                    """.formatted(
                            module, command.neighbour.type(), service, module));
        });
    }

    Changes changes() throws IOException {
        refuseUnknown("service", service);
        refuseUnknown("calls", neighbour);
        if (service.equals(neighbour)) {
            throw new ScaffoldingException("Name two services: %s needs no client for itself.", service.address());
        }
        Operation operation = operation();
        Map<String, Object> model = model(operation);
        Changes changes = new Changes(checkout.root());
        make(changes, "main", neighbour.type() + "Client", "Client", model);
        make(changes, "main", neighbour.type(), "Guard", model);
        make(changes, "test", neighbour.type() + "IT", "GuardIT", model);
        if (!isShared(operation)) {
            make(changes, "main", operation.schemaName().orElseThrow(), "Answer", model);
        }
        if (!Files.exists(checkout.folder(service.address()).resolve(client("main", "package-info")))) {
            make(changes, "main", "package-info", "package-info", model);
        }
        changes.write(in(SETTINGS), withSettings(checkout.read(in(SETTINGS))));
        changes.write(in(EXAMPLE), withExample(checkout.read(in(EXAMPLE))));
        if (!isUsers() && Files.exists(checkout.folder(service.address()).resolve(KUBERNETES))) {
            changes.write(in(KUBERNETES), withVariable(checkout.read(in(KUBERNETES))));
        }
        String compose = checkout.read(Registry.COMPOSE);
        if (!compose.contains("\n  " + neighbour.urlVariable() + ":")) {
            changes.write(
                    Registry.COMPOSE,
                    Registry.withAddress(compose, neighbour.urlVariable(), neighbour.address(), port()));
        }
        return changes;
    }

    private void refuseUnknown(String property, Words name) throws IOException {
        if (!checkout.hasService(name.address())) {
            throw new ScaffoldingException(
                    "Say a service with -D%s, one of %s, not '%s'.",
                    property, String.join(", ", checkout.services()), name.address());
        }
    }

    private Operation operation() throws IOException {
        Map<String, Object> document = Json.read(checkout.read("services/" + neighbour.address() + "/" + OPEN_API));
        List<Operation> operations = Operation.in(document);
        return operations.stream()
                .filter(each -> operationId == null
                        ? !each.schemaName().orElse("").startsWith("Page")
                        : each.id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException(
                        "Say which operation of %s is called with -Doperation, one of %s.",
                        neighbour.address(),
                        operations.stream().map(Operation::id).collect(Collectors.joining(", "))));
    }

    private Map<String, Object> model(Operation operation) {
        String answer = operation.schemaName().orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("group", GROUP);
        model.put("service", service);
        model.put("neighbour", neighbour);
        model.put("path", operation.path());
        model.put("method", operation.method());
        model.put("summary", operation.summary());
        model.put("parameters", operation.parameters());
        model.put("members", operation.members());
        model.put("example", operation.example());
        model.put("answer", answer);
        model.put("returned", operation.isList() ? "List<" + answer + ">" : answer);
        model.put("isShared", isShared(operation));
        return model;
    }

    /** Whether both sides already share the record. */
    private boolean isShared(Operation operation) {
        String schema = "shared/schemas/src/main/java/" + GROUP.replace('.', '/') + "/shared/schemas/%s.java";
        return Files.exists(
                checkout.root().resolve(schema.formatted(operation.schemaName().orElseThrow())));
    }

    private void make(Changes changes, String scope, String type, String template, Map<String, Object> model)
            throws IOException {
        String path = client(scope, type);
        if (Files.exists(checkout.folder(service.address()).resolve(path))) {
            throw new ScaffoldingException("There is a %s already: add the operation to it by hand.", in(path));
        }
        changes.write(in(path), templates.render(template + ".java", model));
    }

    private String client(String scope, String type) {
        return "src/%s/java/%s/%s/client/%s.java"
                .formatted(scope, GROUP.replace('.', '/'), service.packageName(), type);
    }

    private String withSettings(String settings) throws IOException {
        String name = neighbour.address();
        String url =
                isUsers() ? "${users.url}" : "${%s:http://localhost:%d}".formatted(neighbour.urlVariable(), port());
        String start = settings.isBlank()
                ? "# The neighbours; milliseconds. Longer than these the guards in the client package do not wait either.\n"
                : settings;
        return start
                + "%s/mp-rest/url=%s\n%s/mp-rest/connectTimeout=500\n%s/mp-rest/readTimeout=1500\n"
                        .formatted(name, url, name, name);
    }

    private String withExample(String example) throws IOException {
        if (example.contains("\n" + neighbour.urlVariable() + "=")) {
            return example;
        }
        return example
                + "# URL of the %s service.\n%s=http://localhost:%d\n"
                        .formatted(neighbour.address(), neighbour.urlVariable(), port());
    }

    private String withVariable(String kustomization) {
        String routes = "  - target: { kind: HTTPRoute }\n";
        if (!kustomization.contains(routes)) {
            throw new ScaffoldingException(
                    "Let %s have a patch of its HTTPRoute; the new one goes before it.", in(KUBERNETES));
        }
        return kustomization.replace(routes, """
                      - op: add
                        path: /spec/template/spec/containers/0/env/-
                        value: { name: %s, value: "http://%s-api" }
                """.formatted(neighbour.urlVariable(), neighbour.address()) + routes);
    }

    private boolean isUsers() {
        return neighbour.address().equals(USERS);
    }

    private int port() throws IOException {
        return checkout.port(neighbour.address());
    }

    private String in(String path) {
        return "services/" + service.address() + "/" + path;
    }
}
