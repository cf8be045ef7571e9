package dev.strata.users.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationRequestTest {

    private final UncommonPassword.Validator validator = new UncommonPassword.Validator();

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "12345678", "qwertyuiop"})
    void rejectsCommonPasswords(String password) {
        assertThat(validator.isValid(password, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "aaaaaaaaaaaaaaaaaaaaaaaa1", "ØØØØØØØØ"})
    void requiresNoCharacterClasses(String password) {
        assertThat(validator.isValid(password, null)).isTrue();
    }

    @Test
    void hidesPasswordFromLogs() {
        assertThat(new RegistrationRequest("ann@example.com", "Ann", "correct horse"))
                .asString()
                .doesNotContain("correct");
    }
}
