package dev.strata.shared.dev.dashboard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.strata.shared.dev.tokens.DevTokens;

/** Access tokens for requests of the developer. */
final class Tokens {

    private static final String USER =
            "SELECT id FROM app_user WHERE roles LIKE '%' || ? || '%' AND NOT locked ORDER BY created_at LIMIT 1";

    private final Path dev;
    private final Databases databases;
    private DevTokens issuer;

    Tokens(Path root, Databases databases) {
        this.dev = root.resolve(".dev");
        this.databases = databases;
    }

    /** A token of a role, for a user who has it if there is one: services ask for their users. */
    synchronized String issue(String role) {
        if (issuer == null) {
            issuer = DevTokens.of(dev.resolve("users/signing-key.pem"), dev.resolve("jwks.json"));
        }
        return issuer.issue(user(role).orElseGet(UUID::randomUUID), List.of(role));
    }

    private Optional<UUID> user(String role) {
        try {
            return databases.read("users", connection -> user(connection, role)).flatMap(found -> found);
        } catch (SQLException e) {
            // There may be no service of that name, or another one.
            return Optional.empty();
        }
    }

    private static Optional<UUID> user(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(USER)) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}
