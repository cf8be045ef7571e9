package dev.strata.shared.testing.kit;

import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerRequirementTest {

    private static final String PORT = "liberty.port";

    @AfterEach
    void forgetPort() {
        System.clearProperty(PORT);
    }

    @Test
    void namesTheCommandWhenNoServerIsPrepared() {
        assertThatThrownBy(ServerRequirementTest::require)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./mvnw -Ptest -pl services/NAME -Dit.test=");
    }

    @Test
    void rejectsUnresolvedPortOfIde() {
        System.setProperty(PORT, "${test.http.port}");

        assertThatThrownBy(ServerRequirementTest::require).hasMessageContaining("./mvnw");
    }

    @Test
    void acceptsPreparedServer() {
        System.setProperty(PORT, "9480");

        assertThatCode(ServerRequirementTest::require).doesNotThrowAnyException();
    }

    private static void require() {
        new ServerRequirement().require(new BeforeSuite());
    }
}
