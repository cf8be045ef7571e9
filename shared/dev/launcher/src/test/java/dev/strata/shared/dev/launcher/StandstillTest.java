package dev.strata.shared.dev.launcher;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandstillTest {

    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");
    private static final String RECORD =
            "[11/26/26, 13:54:44:719 UTC] 00000021 com.ibm.ws.kernel.feature.internal.FeatureManager               ";

    private final Standstill standstill = new Standstill(START);

    @Test
    void namesErrorThatNothingFollows() {
        standstill.read(RECORD + "E CWWKF0001E: A feature definition could not be found for restfulWS-9.0", START);

        assertThat(standstill.at(START.plusSeconds(4))).isEmpty();
        assertThat(standstill.at(START.plusSeconds(5)))
                .contains(
                        "does not get on after this error: CWWKF0001E: A feature definition could not be found for restfulWS-9.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {RECORD + "E ", RECORD + "F ", "[ERROR   ] ", "[FATAL   ] "})
    void knowsErrorsOfEachFormOfTheLog(String prefix) {
        standstill.read(prefix + "CWWKG0090E: The included file does not exist", START);

        assertThat(standstill.at(START.plusSeconds(5))).get().asString().contains("CWWKG0090E");
    }

    @Test
    void waitsWhileLinesFollow() {
        standstill.read(RECORD + "E CWWKF0001E: missing", START);
        standstill.read(RECORD + "I CWWKF0008I: Feature update completed", START.plusSeconds(4));

        assertThat(standstill.at(START.plusSeconds(8))).isEmpty();
    }

    @Test
    void saysItOnce() {
        assertThat(standstill.at(START.plusSeconds(20))).isPresent();
        assertThat(standstill.at(START.plusSeconds(21))).isEmpty();

        standstill.read("[AUDIT   ] CWWKE0001I: The server defaultServer has been launched.", START.plusSeconds(22));
        assertThat(standstill.at(START.plusSeconds(42))).isPresent();
    }

    @Test
    void saysAnErrorOnce() {
        standstill.read(RECORD + "E CWWKF0001E: missing", START);
        assertThat(standstill.at(START.plusSeconds(5))).isPresent();

        standstill.read(RECORD + "I CWWKF0008I: Feature update completed", START.plusSeconds(6));

        assertThat(standstill.at(START.plusSeconds(15))).isEmpty();
    }

    @Test
    void noticesSilence() {
        assertThat(standstill.at(START.plusSeconds(19))).isEmpty();
        assertThat(standstill.at(START.plusSeconds(20))).contains("does not answer, and has written nothing for 20 s");
    }
}
