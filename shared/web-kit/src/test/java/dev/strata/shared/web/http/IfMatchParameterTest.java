package dev.strata.shared.web.http;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.data.concurrency.ExpectedVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IfMatchParameterTest {

    @Test
    void parsesListOfTags() {
        assertThat(IfMatchParameter.parse("\"3\"")).isEqualTo(ExpectedVersion.of(3));
        assertThat(IfMatchParameter.parse(" \"3\" , \"12\"")).isEqualTo(new ExpectedVersion(Set.of(3, 12)));
        assertThat(IfMatchParameter.parse("\"6\",, \"7\",")).isEqualTo(new ExpectedVersion(Set.of(6, 7)));
        assertThat(IfMatchParameter.parse("*")).isEqualTo(ExpectedVersion.any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"three\"", "\"\"", "\"99999999999\""})
    void ignoresTagsThatAreNotVersions(String header) {
        assertThat(IfMatchParameter.parse(header).versions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "*, \"3\""})
    void rejectsMalformedHeader(String header) {
        assertThatThrownBy(() -> IfMatchParameter.parse(header)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void parsesThousandsOfTags() {
        assertThat(IfMatchParameter.parse("\"1\"" + ",\"1\"".repeat(4_000))).isEqualTo(ExpectedVersion.of(1));
    }
}
