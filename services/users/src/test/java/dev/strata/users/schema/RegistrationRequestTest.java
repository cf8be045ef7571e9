package dev.strata.users.schema;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationRequestTest {

    @Test
    void hidesPasswordFromLogs() {
        assertThat(new RegistrationRequest("ann@example.com", "Ann", "correct horse"))
                .asString()
                .doesNotContain("correct");
    }
}
