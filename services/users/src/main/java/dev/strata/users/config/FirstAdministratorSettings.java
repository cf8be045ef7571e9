package dev.strata.users.config;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The account that makes the first administrator; nobody can be one without an administrator's doing. */
@ApplicationScoped
public class FirstAdministratorSettings {

    private final Optional<String> email;
    private final Optional<String> password;

    @Inject
    public FirstAdministratorSettings(
            @ConfigProperty(name = "first-administrator.email") Optional<String> email,
            @ConfigProperty(name = "first-administrator.password") Optional<String> password) {
        this.email = email;
        this.password = password;
    }

    public boolean areGiven() {
        return email.isPresent() && password.isPresent();
    }

    public String email() {
        return email.orElseThrow();
    }

    public String password() {
        return password.orElseThrow();
    }
}
