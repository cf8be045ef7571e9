package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./mvnw -Pnew-client -Dservice=billing -Dcalls=users [-Doperation=getStanding]}: a REST client for an operation of
 * another service, with timeout, retry and circuit breaker, its settings, and a test against a fake.
 */
public final class NewClient {

    private static final String SETTINGS = "src/main/resources/META-INF/microprofile-config.properties";
    private static final String EXAMPLE = ".env.example";
    private static final String KUBERNETES = "kustomization.yaml";
    private static final String USERS = "users";

    private final Checkout checkout;
    private final Words service;
    private final Words remote;
    private final String operationId;
    private final String folder;

    NewClient(Checkout checkout, String service, String remote, String operationId) {
        this.checkout = checkout;
        this.service = Words.ofPath(service);
        this.remote = Words.ofPath(remote);
        this.operationId = operationId;
        this.folder = "services/" + service + "/";
    }

    /**
     * Creates the client, or with {@code -DdryRun} prints what it would create.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            NewClient command = new NewClient(
                    new Checkout(Path.of(arguments[0])),
                    Command.option("service"),
                    Command.option("calls"),
                    System.getProperty("operation"));
            Command.apply(command.changes(), command.next());
        });
    }

    Changes changes() throws IOException {
        checkout.requireService("service", service.path());
        checkout.requireService("calls", remote.path());
        if (service.equals(remote)) {
            throw new ScaffoldingException("Name two services: %s needs no client for itself.", service.path());
        }
        Changes changes = new Changes(checkout.root());
        Operation operation = operation();
        Map<String, String> files = new Templates("client").render(model(operation));
        files.keySet().removeIf(path -> path.endsWith("Response.java") && operation.isShared());
        changes.create(folder, files, "add the operation to it by hand.");
        changes.write(folder + SETTINGS, withSettings(checkout.read(folder + SETTINGS)));
        changes.write(folder + EXAMPLE, withExample(checkout.read(folder + EXAMPLE)));
        // Every service knows where users is: its keys verify access tokens.
        if (!remote.path().equals(USERS)) {
            changes.write(folder + KUBERNETES, withVariable(checkout.read(folder + KUBERNETES)));
        }
        String settings = checkout.read(Registry.SETTINGS);
        if (!settings.contains("\n" + remote.urlVariable() + "=")) {
            changes.write(Registry.SETTINGS, Registry.withAddress(settings, remote.path()));
        }
        return changes;
    }

    private Operation operation() throws IOException {
        List<Operation> operations = Operation.in(Yaml.read(checkout.read(openApiDocument())), this::isShared);
        return operations.stream()
                .filter(each -> operationId == null
                        ? !each.schemaName().orElse("").startsWith("Page")
                        : each.id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException(
                        "Name the operation of %s with -Doperation, one of %s.",
                        remote.path(), operations.stream().map(Operation::id).collect(Collectors.joining(", "))));
    }

    private String openApiDocument() {
        String path = "services/" + remote.path() + "/openapi.yaml";
        if (!Files.exists(checkout.root().resolve(path))) {
            throw new ScaffoldingException(
                    "There is no %s yet: ./mvnw -Ptest -pl services/%s -Dopenapi.update writes it.",
                    path, remote.path());
        }
        return path;
    }

    /** Whether the record is in shared/schemas, so that both services use it. */
    private boolean isShared(String type) {
        String schemas = "shared/schemas/src/main/java/dev/strata/shared/schemas/";
        return Files.exists(checkout.root().resolve(schemas + type + ".java"));
    }

    private Map<String, Object> model(Operation operation) {
        String response = operation.schemaName().orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("service", service.packageName());
        model.put("Remote", remote.type());
        model.put("remote", remote.variable());
        model.put("name", remote.path());
        model.put("path", operation.path());
        model.put("method", operation.method());
        model.put("summary", operation.summary());
        model.put("parameters", operation.parameters());
        model.put("record", operation.isShared() ? "" : operation.members());
        model.put("example", operation.example());
        model.put("Response", response);
        model.put("returned", operation.isList() ? "List<" + response + ">" : response);
        model.put("isList", operation.isList());
        model.put("isOptional", operation.mayBeMissing());
        model.put("shared", operation.sharedTypes());
        return model;
    }

    private String withSettings(String settings) throws IOException {
        String name = remote.path();
        String url =
                name.equals(USERS) ? "${users.url}" : "${" + remote.urlVariable() + ":http://localhost:" + port() + "}";
        boolean isFirst = !settings.contains("/mp-rest/");
        return settings + (isFirst ? "# The services that this one calls; milliseconds.\n" : "")
                + name + "/mp-rest/url=" + url + "\n"
                + name + "/mp-rest/connectTimeout=500\n"
                + name + "/mp-rest/readTimeout=1500\n";
    }

    private String withExample(String example) throws IOException {
        String variable = "#" + remote.urlVariable() + "=";
        return example.contains("\n" + variable)
                ? example
                : example + "# URL of the " + remote.path() + " service.\n" + variable + "http://localhost:" + port()
                        + "\n";
    }

    private String withVariable(String kustomization) {
        String routes = "  - target: { kind: HTTPRoute }\n";
        if (!kustomization.contains(routes)) {
            throw new ScaffoldingException(
                    "%s%s has no patch of its HTTPRoute; put it back first: the new patch goes before it.",
                    folder, KUBERNETES);
        }
        return kustomization.replace(
                routes, String.format(Locale.ROOT, """
                      - op: add
                        path: /spec/template/spec/containers/0/env/-
                        value: { name: %s, value: "http://%s-api" }
                """, remote.urlVariable(), remote.path()) + routes);
    }

    private int port() throws IOException {
        return checkout.port(remote.path());
    }

    private String next() throws IOException {
        List<String> leftOut = operation().leftOut();
        String warning = leftOut.isEmpty()
                ? ""
                : "Left out of the response, since no record can hold them: " + String.join(", ", leftOut) + ".\n\n";
        return warning + String.format(Locale.ROOT, """
                Next:
                  ./mvnw -Ptest -pl services/%1$s     all its tests
                  inject %2$s where %1$s needs it; it throws RemoteServiceUnavailableException, a 503
                  git add services/%1$s
                """, service.path(), remote.type());
    }
}
