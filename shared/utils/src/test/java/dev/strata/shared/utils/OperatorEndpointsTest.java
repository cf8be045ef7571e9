package dev.strata.shared.utils;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperatorEndpointsTest {

    @Test
    void namesChecksForOperators() {
        assertThat(OperatorEndpoints.nameOfCheck("database", true)).isEqualTo("database");
    }

    @Test
    void hidesNamesOfChecksWhenClosed() {
        assertThat(OperatorEndpoints.nameOfCheck("database", false))
                .isEqualTo(OperatorEndpoints.nameOfCheck("migrations", false));
    }
}
