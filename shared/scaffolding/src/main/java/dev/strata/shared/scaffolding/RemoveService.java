package dev.strata.shared.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./mvnw -Premove-service -Dname=billing}: takes out a service that no other code of the checkout calls. */
public final class RemoveService {

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
        List<String> mentions = mentions();
        if (!mentions.isEmpty()) {
            throw new ScaffoldingException(
                    "First take out what calls %s or tests it:%n  %s", service, String.join("\n  ", mentions));
        }
        Changes changes = new Changes(checkout.root());
        changes.remove("services/" + service);
        changes.write(Registry.POM, Registry.withoutModule(read(Registry.POM), service));
        changes.write(Registry.COMPOSE, Registry.withoutContainer(read(Registry.COMPOSE), service));
        changes.write(Registry.KUBERNETES, Registry.withoutResource(read(Registry.KUBERNETES), service));
        return changes;
    }

    /** The files of other services, of the shared settings and of the system tests that name the service. */
    private List<String> mentions() throws IOException {
        Pattern mention = Pattern.compile("%s_URL|\"%s\"|\\b%s/mp-rest/|\\b%s\\.url\\b"
                .formatted(Words.ofAddress(service).table().toUpperCase(Locale.ROOT), service, service, service));
        List<String> found = new ArrayList<>();
        for (Path place : places()) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (mention.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .find()) {
                        found.add(checkout.root().relativize(file).toString());
                    }
                }
            }
        }
        return found;
    }

    private List<Path> places() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String other : checkout.services()) {
            if (!other.equals(service)) {
                places.add(checkout.folder(other).resolve("src"));
            }
        }
        places.add(checkout.root().resolve("shared/config/src/main"));
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

    private String read(String path) throws IOException {
        return Files.readString(checkout.root().resolve(path));
    }
}
