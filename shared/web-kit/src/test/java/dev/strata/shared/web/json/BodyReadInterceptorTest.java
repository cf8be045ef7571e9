package dev.strata.shared.web.json;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyReadInterceptorTest {

    static Stream<List<String>> plain() {
        return Stream.of(
                List.of(), List.of(""), List.of("identity"), List.of(" Identity , identity,"), List.of("", "identity"));
    }

    static Stream<List<String>> coded() {
        return Stream.of(
                List.of("gzip"), List.of("identity, gzip"), List.of("identity", "gzip"), List.of("identity; q=1"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void acceptsBodyWithoutCoding(List<String> codings) {
        assertThat(BodyReadInterceptor.isPlain(codings)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("coded")
    void refusesCodingOfAnyLine(List<String> codings) {
        assertThat(BodyReadInterceptor.isPlain(codings)).isFalse();
    }
}
