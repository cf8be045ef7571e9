package dev.strata.shared.web.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.data.concurrency.ExpectedVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IfMatchParameterTest {

    @Test
    void parsesListOfTags() {
        assertThat(parse("\"3\"")).isEqualTo(ExpectedVersion.of(3));
        assertThat(parse(" \"3\" , \"12\"")).isEqualTo(new ExpectedVersion(Set.of(3, 12)));
        assertThat(parse("\"6\",, \"7\",")).isEqualTo(new ExpectedVersion(Set.of(6, 7)));
        assertThat(parse("*")).isEqualTo(ExpectedVersion.any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"three\"", "\"\"", "\"99999999999\""})
    void ignoresTagsThatAreNotVersions(String header) {
        assertThat(parse(header).versions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "*, \"3\""})
    void rejectsMalformedHeader(String header) {
        assertThatThrownBy(() -> parse(header)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void excludesTagsOfIfNoneMatch() {
        assertThat(IfMatchParameter.parse("*", "*")).isEqualTo(new ExpectedVersion(Set.of()));
        assertThat(IfMatchParameter.parse("*", "W/\"3\", \"4\""))
                .isEqualTo(ExpectedVersion.any().except(Set.of(3, 4)));
    }

    @Test
    void readsAllLines() {
        HttpHeaders headers = (HttpHeaders) Proxy.newProxyInstance(
                IfMatchParameterTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, called, arguments) -> HttpHeaders.IF_MATCH.equals(arguments[0]) ? "\"3\",\"4\"" : null);

        ExpectedVersion expected = new IfMatchParameter(headers)
                .getConverter(ExpectedVersion.class, ExpectedVersion.class, new Annotation[0])
                .fromString("\"3\"");

        assertThat(expected).isEqualTo(new ExpectedVersion(Set.of(3, 4)));
    }

    private static ExpectedVersion parse(String ifMatch) {
        return IfMatchParameter.parse(ifMatch, null);
    }

    @Test
    void parsesThousandsOfTags() {
        assertThat(parse("\"1\"" + ",\"1\"".repeat(4_000))).isEqualTo(ExpectedVersion.of(1));
    }
}
