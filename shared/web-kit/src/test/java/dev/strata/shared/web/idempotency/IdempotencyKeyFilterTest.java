package dev.strata.shared.web.idempotency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.web.http.InvalidParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyKeyFilterTest {

    @Test
    void acceptsKeyWithAndWithoutQuotes() {
        assertThat(IdempotencyKeyFilter.keyOf(" \"order-1\" ")).isEqualTo("order-1");
        assertThat(IdempotencyKeyFilter.keyOf("order-1")).isEqualTo("order-1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"\"", "two words", "ünusual"})
    void rejectsInvalidKey(String header) {
        assertThatThrownBy(() -> IdempotencyKeyFilter.keyOf(header)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void rejectsTooLongKey() {
        assertThatThrownBy(() -> IdempotencyKeyFilter.keyOf("x".repeat(101)))
                .isInstanceOf(InvalidParameterException.class);
    }
}
