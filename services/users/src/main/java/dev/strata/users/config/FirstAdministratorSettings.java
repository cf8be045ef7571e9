package dev.strata.users.config;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The account of the first administrator: only an administrator can grant that role to others. */
@Dependent
@ConfigProperties(prefix = "firstAdministrator")
public class FirstAdministratorSettings {

    private Optional<String> email;
    private Optional<String> password;

    public boolean isConfigured() {
        return email.isPresent() && password.isPresent();
    }

    public String email() {
        return email.orElseThrow();
    }

    public String password() {
        return password.orElseThrow();
    }
}
