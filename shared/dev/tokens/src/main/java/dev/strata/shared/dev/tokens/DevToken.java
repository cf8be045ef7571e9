package dev.strata.shared.dev.tokens;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * {@code ./mvnw -q -Ptoken -Drole=ADMIN [-Duser=ID]}: prints an access token, good for a day, that the servers of this
 * checkout trust. Roles are separated by commas; without a user it is for a new one.
 */
public final class DevToken {

    private DevToken() {}

    /**
     * Prints the token.
     *
     * @param arguments the checkout
     */
    public static void main(String[] arguments) {
        try {
            Path dev = Path.of(arguments[0], ".dev");
            DevTokens tokens = DevTokens.of(dev.resolve("users/signing-key.pem"), dev.resolve("jwks.json"));
            String roles = System.getProperty("role", "CUSTOMER");
            System.out.println(tokens.issue(user(), List.of(roles.split(","))));
            end(0);
        } catch (IllegalArgumentException e) {
            System.err.printf(
                    Locale.ROOT, "%n-Duser takes the id of a user, a UUID, not '%s'.%n%n", System.getProperty("user"));
            end(1);
        }
    }

    private static UUID user() {
        String user = System.getProperty("user");
        return user == null ? UUID.randomUUID() : UUID.fromString(user);
    }

    // System.exit would make Maven's console end with an escape sequence, which $(./mvnw -q -Ptoken) takes for a part
    // of
    // the token.
    private static void end(int status) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }
}
