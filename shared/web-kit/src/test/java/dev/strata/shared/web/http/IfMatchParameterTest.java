package dev.strata.shared.web.http;

import java.util.Set;

import jakarta.ws.rs.ClientErrorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.data.concurrency.ExpectedVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IfMatchParameterTest {

    @Test
    void readsOneTagAndMany() {
        assertThat(IfMatchParameter.parse("\"3\"")).isEqualTo(ExpectedVersion.of(3));
        assertThat(IfMatchParameter.parse(" \"3\" , \"12\"")).isEqualTo(new ExpectedVersion(Set.of(3, 12)));
        assertThat(IfMatchParameter.parse("*")).isEqualTo(ExpectedVersion.any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"three\"", "\"\"", "\"99999999999\""})
    void takesATagThatNoVersionHasForNone(String header) {
        assertThat(IfMatchParameter.parse(header).versions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "*, \"3\"", "\"3\","})
    void refusesWhatIsNoListOfTags(String header) {
        assertThatThrownBy(() -> IfMatchParameter.parse(header)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void asksForTheHeaderWhereItIsMissing() {
        assertThatThrownBy(() -> IfMatchParameter.parse(IfMatchParameter.REQUIRED))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(428));
    }
}
