package dev.strata.shared.testing.kit;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Explains what to do if an in-container test is started without Maven, which prepares the server. Found by
 * {@link java.util.ServiceLoader}.
 */
public final class ServerRequirement implements LoadableExtension {

    private static final int BEFORE_THE_SERVER_IS_CONFIGURED = 100;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerRequirement.class);
    }

    void require(@Observes(precedence = BEFORE_THE_SERVER_IS_CONFIGURED) BeforeSuite suite) {
        if (!System.getProperty("liberty.port", "").matches("\\d+")) {
            throw new IllegalStateException(
                    "In-container tests need the server that Maven prepares. Start them with it, in an IDE as a run configuration for Maven: ./mvnw -Ptest -pl services/NAME -Dit.test=TEST");
        }
    }
}
