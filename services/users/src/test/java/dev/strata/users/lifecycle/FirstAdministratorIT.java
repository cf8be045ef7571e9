package dev.strata.users.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.validation.Validator;

import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.config.FirstAdministratorSettings;
import dev.strata.users.entity.Role;
import dev.strata.users.service.AccountService;
import dev.strata.users.service.CredentialService;
import dev.strata.users.service.Interleaving;
import dev.strata.users.service.LoggedLines;
import dev.strata.users.service.OtherAdministrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class FirstAdministratorIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String HOME = "192.0.2.1";

    private final String email = "admin-" + UUID.randomUUID() + "@example.com";

    @Inject
    @ConfigProperties
    private FirstAdministratorSettings configured;

    @Inject
    private AccountService accounts;

    @Inject
    private CredentialService credentials;

    @Inject
    private Validator validator;

    @Inject
    private Interleaving interleaving;

    @Inject
    private OtherAdministrators others;

    @Deployment
    static WebArchive deployment() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("first-administrator", ".txt"), PASSWORD + "\n");
        secret.toFile().deleteOnExit();
        return ServiceArchive.withSettings(
                Map.of("firstAdministrator.passwordFile", secret.toString()),
                FirstAdministratorIT.class,
                Interleaving.class,
                LoggedLines.class,
                OtherAdministrators.class);
    }

    @AfterEach
    void restoreOtherAdministrators() {
        others.restore();
    }

    @Test
    void isCreatedWhereThereIsNone() {
        others.retireExcept();

        create(PASSWORD);

        assertThat(accounts.find(email))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsExactly(Role.ADMIN));
    }

    @Test
    void isCreatedOnceByInstancesThatStartTogether() throws Exception {
        others.retireExcept();

        var outcome = interleaving.overlap(() -> register(), () -> register());

        outcome.awaitOther();
        assertThat(outcome.first()).isTrue();
        assertThat(outcome.other().get()).isEqualTo(false);
    }

    @Test
    void isNotCreatedWhereThereIsOne() {
        create("password");

        assertThat(accounts.find(email)).isEmpty();
    }

    @Test
    void doesNotTakeOverExistingAccount() {
        credentials.register(email, "Ann", PASSWORD, HOME);
        others.retireExcept();

        List<String> lines = LoggedLines.of(FirstAdministrator.class.getName(), () -> create(PASSWORD));

        assertThat(lines).singleElement().asString().startsWith("SEVERE There is no administrator");
        assertThat(accounts.find(email))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsExactly(Role.CUSTOMER));
    }

    @Test
    void isNotCreatedWithWeakPassword() {
        others.retireExcept();

        assertThatThrownBy(() -> create("qwertyuiop"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FIRST_ADMINISTRATOR_PASSWORD")
                .hasMessageNotContaining("qwertyuiop");
        assertThat(accounts.find(email)).isEmpty();
    }

    @Test
    void hasPasswordFromFile() {
        others.retireExcept();

        create(configured.password());

        assertThatCode(() -> credentials.logIn(email, PASSWORD, HOME)).doesNotThrowAnyException();
    }

    private boolean register() {
        return credentials
                .registerFirstAdministrator(email, "Administrator", PASSWORD)
                .isPresent();
    }

    private void create(String password) {
        new FirstAdministrator(settings(password), accounts, credentials, validator).create(new Startup());
    }

    private FirstAdministratorSettings settings(String password) {
        return new FirstAdministratorSettings() {

            @Override
            public boolean isConfigured() {
                return true;
            }

            @Override
            public String email() {
                return email;
            }

            @Override
            public String password() {
                return password;
            }
        };
    }
}
