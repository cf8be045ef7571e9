package dev.strata.shared.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.utils.ListSettings;

/**
 * Refuses to start with the settings of dev mode if other machines can reach the service: its passwords and keys are
 * publicly known then, and quotas are off.
 */
@ApplicationScoped
public class DevProfileGuard {

    private static final String DEV = "dev";

    private final List<String> profiles;
    private final String host;

    @Inject
    DevProfileGuard(
            @ConfigProperty(name = "mp.config.profile", defaultValue = "none") List<String> profiles,
            @ConfigProperty(name = "HTTP_HOST", defaultValue = "*") String host) {
        this.profiles = ListSettings.strip(profiles);
        this.host = host;
    }

    void check(@Observes Startup startup) {
        check();
    }

    /**
     * Checks where the server listens.
     *
     * @throws IllegalStateException if the profile is {@code dev} and the address is not a loopback address
     */
    void check() {
        if (profiles.contains(DEV) && !isLoopback()) {
            throw new IllegalStateException(
                    "MP_CONFIG_PROFILE=dev is for the developer's own machine: set HTTP_HOST=localhost, or remove the profile. "
                            + String.format(Locale.ROOT, "The address is '%s'.", host));
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
