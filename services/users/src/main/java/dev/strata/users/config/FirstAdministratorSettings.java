package dev.strata.users.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The account of the first administrator: only an administrator can grant that role to others. */
@Dependent
@ConfigProperties(prefix = "firstAdministrator")
public class FirstAdministratorSettings {

    private Optional<String> email;
    private Optional<String> password;
    private Optional<String> passwordFile;

    public boolean isConfigured() {
        return email.isPresent() && (password.isPresent() || passwordFile.isPresent());
    }

    public String email() {
        return email.orElseThrow();
    }

    /**
     * The password.
     *
     * @return the content of the file, without the line feed at its end, where one is configured
     * @throws UncheckedIOException when the file cannot be read
     */
    public String password() {
        return passwordFile
                .map(FirstAdministratorSettings::read)
                .or(() -> password)
                .orElseThrow();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new UncheckedIOException("FIRST_ADMINISTRATOR_PASSWORD_FILE cannot be read", e);
        }
    }
}
