package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./mvnw -Premove-service -Dname=billing}: takes out a service that no other code of the checkout calls. */
public final class RemoveService {

    private static final String SYSTEM_TESTS = "system-tests/src/test/java/dev/strata/system/";
    private static final String PROVIDERS = "system-tests/src/test/resources/META-INF/services";
    // What the first of them needs, the second needs as well.
    private static final List<String> EXAMPLE_TESTS = List.of("users", "shop");

    private static final String CONFIG = "shared/config/src/main/resources/META-INF/microprofile-config.properties";
    private static final String KUBERNETES_SERVICE = "server-config/kubernetes/service/deployment.yaml";

    private final Checkout checkout;
    private final String service;

    RemoveService(Checkout checkout, String service) {
        this.checkout = checkout;
        this.service = service;
    }

    /**
     * Removes the service, or with {@code -DdryRun} tells what would go.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            RemoveService command =
                    new RemoveService(new Checkout(Path.of(arguments[0])), System.getProperty("name", ""));
            Changes changes = command.changes();
            if (!Command.isDryRun()) {
                command.refuseWhatGitCanNotBringBack();
                changes.apply(() -> {});
            }
            Command.print(changes.plan());
        });
    }

    Changes changes() throws IOException {
        if (!checkout.hasService(service)) {
            throw new ScaffoldingException(
                    "Say which service goes with -Dname, one of %s.", String.join(", ", checkout.services()));
        }
        if (checkout.services().size() == 1) {
            throw new ScaffoldingException(
                    "Make a service of your own before the last one goes: ./mvnw -q -Pnew-service -Dname=billing"
                            + " -Dentity=Invoice");
        }
        Set<String> tests = exampleTests();
        List<String> mentions = mentions(tests);
        if (!mentions.isEmpty()) {
            throw new ScaffoldingException(
                    "First take out what calls %s or tests it:%n  %s", service, String.join("\n  ", mentions));
        }
        Changes changes = new Changes(checkout.root());
        changes.remove("services/" + service);
        tests.forEach(changes::remove);
        if (service.equals(Template.SERVICE)) {
            Template.sources(checkout.template())
                    .forEach((path, content) -> changes.write(Checkout.KEPT_TEMPLATE + "/" + path, content));
        }
        forgetAddress(changes);
        changes.write(Registry.POM, Registry.withoutModule(checkout.read(Registry.POM), service));
        changes.write(Registry.COMPOSE, Registry.withoutContainer(checkout.read(Registry.COMPOSE), service));
        changes.write(Registry.KUBERNETES, Registry.withoutResource(checkout.read(Registry.KUBERNETES), service));
        return changes;
    }

    /** The files of other services and of the system tests that name the service. */
    private List<String> mentions(Set<String> removedTests) throws IOException {
        Pattern mention = mention();
        List<String> found = new ArrayList<>();
        for (Path place : places()) {
            for (String file : filesWith(mention, place)) {
                if (removedTests.stream().noneMatch(file::startsWith)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private Pattern mention() {
        return Pattern.compile(
                "%s|\"%s\"|\\b%s/mp-rest/|\\b%s\\.url\\b".formatted(variable(), service, service, service));
    }

    private String variable() {
        return Words.ofAddress(service).urlVariable();
    }

    /** The tests of the examples that lose one, or lose what they build on; nobody's own tests are among them. */
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

    /** Where the service answered, in what every other service is told. */
    private void forgetAddress(Changes changes) throws IOException {
        String example = "(?m)^# URL of the %s service.*\\n%s=.*\\n".formatted(service, variable());
        for (String other : checkout.services()) {
            if (!other.equals(service)) {
                change(changes, "services/" + other + "/.env.example", example);
            }
        }
        change(changes, KUBERNETES_SERVICE, "(?m)^ +- \\{ name: %s,.*\\n".formatted(variable()));
        change(
                changes,
                CONFIG,
                "(?m)^# URL of the %1$s service.*\\n%1$s\\.url=.*\\n\\n?|\\$\\{%1$s\\.url}[^}]*(?=})"
                        .formatted(service));
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
        for (String other : checkout.services()) {
            if (!other.equals(service)) {
                places.add(checkout.folder(other).resolve("src"));
            }
        }
        places.add(checkout.root().resolve("system-tests/src"));
        return places.stream().filter(Files::exists).toList();
    }

    private void refuseWhatGitCanNotBringBack() throws IOException {
        String uncommitted = new Git(checkout.root()).uncommitted("services/" + service);
        if (!uncommitted.isBlank() && System.getProperty("force") == null) {
            throw new ScaffoldingException(
                    "Commit services/%s first, so that git can bring it back, or say -Dforce to lose what is not"
                            + " committed:%n%s",
                    service, uncommitted);
        }
    }
}
