package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import dev.strata.shared.dev.tokens.DevTokens;

/** {@code ./mvnw -Ptoken}: an access token for any user and role, good for a day, that dev mode trusts. */
public final class DevToken {

    private static final String NEW_USER = "new";

    private DevToken() {}

    /**
     * Prints a token on a line of its own.
     *
     * @param arguments the checkout, the roles separated by commas, the user's id or {@code new}
     */
    public static void main(String[] arguments) {
        Path dev = Path.of(arguments[0]).resolve(".dev");
        UUID user = arguments[2].equals(NEW_USER) ? UUID.randomUUID() : UUID.fromString(arguments[2]);
        DevTokens tokens = DevTokens.of(dev.resolve("users/signing-key.pem"), dev.resolve("jwks.json"));
        System.out.println(tokens.issue(user, List.of(arguments[1].split(","))));
    }
}
