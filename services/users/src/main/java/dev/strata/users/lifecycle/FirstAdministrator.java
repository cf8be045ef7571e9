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

/** Makes the first administrator from the settings; does nothing when the account is there already. */
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
    void create(@Observes Startup start) {
        if (settings.areGiven()) {
            credentials
                    .registerFirstAdministrator(settings.email(), settings.password())
                    .ifPresent(user -> LOG.info(() -> "Made the first administrator, user " + user.id()));
        }
    }
}
