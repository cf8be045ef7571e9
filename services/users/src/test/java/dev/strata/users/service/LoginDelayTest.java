package dev.strata.users.service;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginDelayTest {

    private final LoginDelay delay = new LoginDelay(5, Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "10, 32", "14, 512", "15, 900", "1000000, 900"})
    void growsFromZeroToLongestDelay(long failures, long seconds) {
        assertThat(delay.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void respectsLongestDelayBelowOneSecond() {
        assertThat(new LoginDelay(0, Duration.ofMillis(10)).after(3)).isEqualTo(Duration.ofMillis(10));
    }
}
