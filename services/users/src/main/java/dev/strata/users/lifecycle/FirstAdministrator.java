package dev.strata.users.lifecycle;

import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.Log;
import dev.strata.users.config.FirstAdministratorSettings;
import dev.strata.users.service.CredentialService;

/** Creates the first administrator from the settings, unless the account exists. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Log.of(FirstAdministrator.class);

    private final FirstAdministratorSettings settings;
    private final CredentialService credentials;

    @Inject
    public FirstAdministrator(@ConfigProperties FirstAdministratorSettings settings, CredentialService credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    @ActivateRequestContext
    void create(@Observes Startup startup) {
        if (settings.isConfigured()) {
            credentials
                    .registerFirstAdministrator(settings.email(), settings.password())
                    .ifPresent(user -> LOG.info(() -> "Created first administrator, user " + user.id()));
        }
    }
}
