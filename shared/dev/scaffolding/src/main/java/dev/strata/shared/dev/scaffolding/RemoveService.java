package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./mvnw -Premove-service -Dname=billing}: removes a service that no other code of the checkout calls. */
public final class RemoveService {

    private static final String SYSTEM_TESTS = "system-tests/src/test/java/dev/strata/system/";
    private static final String PROVIDERS = "system-tests/src/test/resources/META-INF/services";
    // In this order: each uses the one before it.
    private static final List<String> EXAMPLE_TESTS = List.of("users", "shop", "benchmark");

    private static final String CONFIG = "shared/config/src/main/resources/META-INF/microprofile-config.properties";
    private static final String KUBERNETES_SERVICE = "server-config/kubernetes/service/deployment.yaml";

    private final Checkout checkout;
    private final String service;

    RemoveService(Checkout checkout, String service) {
        this.checkout = checkout;
        this.service = service;
    }

    /**
     * Removes the service, or with {@code -DdryRun} prints what it would remove.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            RemoveService command =
                    new RemoveService(new Checkout(Path.of(arguments[0])), System.getProperty("name", ""));
            Changes changes = command.changes();
            if (!Command.isDryRun()) {
                command.rejectUncommitted();
            }
            Command.apply(changes, String.format(Locale.ROOT, "services/%s is removed.%n", command.service));
        });
    }

    Changes changes() throws IOException {
        checkout.requireService("name", service);
        if (checkout.services().size() == 1) {
            throw new ScaffoldingException(
                    "Create a service of your own before you remove the last one: ./mvnw -q -Pnew-service -Dname=billing"
                            + " -Dentity=Invoice");
        }
        Set<String> gone = exampleTests();
        gone.addAll(handlers());
        List<String> mentions = mentions(gone);
        if (!mentions.isEmpty()) {
            throw new ScaffoldingException(
                    "First remove what calls %s or tests it:%n  %s", service, String.join("\n  ", mentions));
        }
        Changes changes = new Changes(checkout.root());
        changes.remove("services/" + service);
        gone.forEach(changes::remove);
        for (String other : others()) {
            ServiceEvents events = new ServiceEvents(checkout, other);
            if (events.handled().keySet().removeIf(type -> type.startsWith(service + "."))) {
                events.write(changes);
            }
        }
        removeAddress(changes);
        Registry.remove(checkout, changes, service, checkout.port(service));
        return changes;
    }

    /** The files of other services and of the system tests that name the service. */
    private List<String> mentions(Set<String> gone) throws IOException {
        Pattern mention = mention();
        List<String> found = new ArrayList<>();
        for (Path place : places()) {
            for (String file : filesWith(mention, place)) {
                if (gone.stream().noneMatch(file::startsWith)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private Pattern mention() {
        return Pattern.compile(String.format(
                Locale.ROOT, "%1$s|\"%2$s\"|\\b%2$s/mp-rest/|\\b%2$s\\.url\\b|%3$s", variable(), service, eventType()));
    }

    /** Matches the type of an event that the service publishes. */
    private String eventType() {
        return "\"" + service + "\\.[a-z0-9-]+\\.v\\d+\"";
    }

    /** The handlers of events of the service, with their tests: files, or folders that contain nothing else. */
    private Set<String> handlers() throws IOException {
        Pattern type = Pattern.compile(eventType());
        Set<String> handlers = new TreeSet<>();
        for (String other : others()) {
            for (String sources : List.of("main", "test")) {
                String folder = String.format(
                        Locale.ROOT,
                        "services/%s/src/%s/java/dev/strata/%s/handler",
                        other,
                        sources,
                        Words.ofPath(other).packageName());
                List<String> gone = filesWith(type, checkout.root().resolve(folder));
                boolean isAllGone = checkout.files(folder, ".java").stream()
                        .allMatch(file -> gone.contains(file) || file.endsWith("/package-info.java"));
                handlers.addAll(isAllGone && !gone.isEmpty() ? List.of(folder) : gone);
            }
        }
        return handlers;
    }

    private List<String> others() throws IOException {
        return checkout.services().stream()
                .filter(other -> !other.equals(service))
                .toList();
    }

    private String variable() {
        return Words.ofPath(service).urlVariable();
    }

    /** The tests of the example services that need this one, directly or through other tests. */
    private Set<String> exampleTests() throws IOException {
        Set<String> tests = new TreeSet<>();
        for (String name : EXAMPLE_TESTS) {
            Pattern needs = Pattern.compile(tests.stream()
                    .map(test -> "|" + packageOf(test))
                    .collect(Collectors.joining("", mention().pattern(), "")));
            if (!filesWith(needs, checkout.root().resolve(SYSTEM_TESTS + name)).isEmpty()) {
                tests.add(SYSTEM_TESTS + name);
            }
        }
        for (String test : Set.copyOf(tests)) {
            Pattern provider = Pattern.compile(packageOf(test));
            tests.addAll(filesWith(provider, checkout.root().resolve(PROVIDERS)));
        }
        return tests;
    }

    /** Matches the package of a folder of system tests, in an import or a provider's name. */
    private static String packageOf(String test) {
        return "\\.system\\." + test.substring(SYSTEM_TESTS.length()) + "\\.";
    }

    private List<String> filesWith(Pattern pattern, Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .find()) {
                    found.add(checkout.root().relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return found;
    }

    /** Removes the address of the service from the settings of the others. */
    private void removeAddress(Changes changes) throws IOException {
        String example = String.format(Locale.ROOT, "(?m)^# URL of the %s service.*\\n#%s=.*\\n", service, variable());
        for (String other : others()) {
            change(changes, "services/" + other + "/.env.example", example);
        }
        change(changes, Registry.SETTINGS, String.format(Locale.ROOT, "(?m)^%s=.*\\n", variable()));
        change(changes, KUBERNETES_SERVICE, String.format(Locale.ROOT, "(?m)^ +- \\{ name: %s,.*\\n", variable()));
        change(
                changes,
                CONFIG,
                String.format(
                        Locale.ROOT,
                        "(?m)^# URL of the %1$s service.*\\n%1$s\\.url=.*\\n\\n?|\\$\\{%1$s\\.url}[^}]*(?=})",
                        service));
    }

    private void change(Changes changes, String path, String gone) throws IOException {
        if (Files.exists(checkout.root().resolve(path))) {
            String content = checkout.read(path);
            String kept = content.replaceAll(gone, "");
            if (!kept.equals(content)) {
                changes.write(path, kept);
            }
        }
    }

    private List<Path> places() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String other : others()) {
            places.add(checkout.folder(other).resolve("src"));
        }
        places.add(checkout.root().resolve("system-tests/src"));
        return places.stream().filter(Files::exists).toList();
    }

    private void rejectUncommitted() throws IOException {
        String places = handlers().isEmpty() ? "services/" + service : "services";
        String uncommitted = new Git(checkout.root()).uncommitted(places);
        if (!uncommitted.isBlank() && System.getProperty("force") == null) {
            throw new ScaffoldingException(
                    "Commit %s first, so that git can bring it back, or say -Dforce to lose what is not"
                            + " committed:%n%s",
                    places, uncommitted);
        }
    }
}
