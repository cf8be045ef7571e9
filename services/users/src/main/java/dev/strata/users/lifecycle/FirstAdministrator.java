package dev.strata.users.lifecycle;

import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.Log;
import dev.strata.users.config.FirstAdministratorSettings;
import dev.strata.users.exception.EmailTakenException;
import dev.strata.users.schema.RegistrationRequest;
import dev.strata.users.service.AccountService;
import dev.strata.users.service.CredentialService;

/** Creates the first administrator from the settings if there is no administrator yet. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Log.of(FirstAdministrator.class);
    private static final String NAME = "Administrator";

    private final FirstAdministratorSettings settings;
    private final AccountService accounts;
    private final CredentialService credentials;
    private final Validator validator;

    @Inject
    public FirstAdministrator(
            @ConfigProperties FirstAdministratorSettings settings,
            AccountService accounts,
            CredentialService credentials,
            Validator validator) {
        this.settings = settings;
        this.accounts = accounts;
        this.credentials = credentials;
        this.validator = validator;
    }

    void create(@Observes Startup startup) {
        if (settings.isConfigured() && !accounts.hasAdministrator()) {
            create(new RegistrationRequest(settings.email(), NAME, settings.password()));
        }
    }

    private void create(RegistrationRequest request) {
        requireValid(request);
        try {
            credentials
                    .registerFirstAdministrator(request.email(), request.name(), request.password())
                    .ifPresent(user -> LOG.info(() -> "Created first administrator, user " + user.id()));
        } catch (EmailTakenException e) {
            // Not fatal: otherwise anyone who registers the address first could keep the service from starting.
            LOG.severe("There is no administrator: FIRST_ADMINISTRATOR_EMAIL belongs to an account without that role, "
                    + "which anybody may have registered. Set another address, and restart.");
        }
    }

    private void requireValid(RegistrationRequest request) {
        Set<ConstraintViolation<RegistrationRequest>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(violations.stream()
                    .map(violation -> String.format(
                            Locale.ROOT,
                            "FIRST_ADMINISTRATOR_%s %s",
                            violation.getPropertyPath().toString().toUpperCase(Locale.ROOT),
                            violation.getMessage()))
                    .sorted()
                    .collect(Collectors.joining("; ")));
        }
    }
}
