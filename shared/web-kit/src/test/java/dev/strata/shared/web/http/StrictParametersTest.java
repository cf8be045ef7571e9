package dev.strata.shared.web.http;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictParametersTest {

    enum Colour {
        RED("red"),
        DARK_RED("-red");

        private final String text;

        Colour(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void convertsEverySupportedType() {
        assertThat(converter(Integer.class).fromString("7")).isEqualTo(7);
        assertThat(converter(Long.class).fromString("-7")).isEqualTo(-7L);
        assertThat(converter(Boolean.class).fromString("true")).isTrue();
        assertThat(converter(Colour.class).fromString("-red")).isEqualTo(Colour.DARK_RED);
        assertThat(converter(UUID.class).fromString("0190F1D0-0000-7000-8000-000000000000"))
                .hasToString("0190f1d0-0000-7000-8000-000000000000");
        assertThat(converter(LocalDate.class).fromString("2026-01-31")).isEqualTo("2026-01-31");
        assertThat(converter(Instant.class).fromString("2026-01-31T09:30:00+01:00"))
                .isEqualTo("2026-01-31T08:30:00Z");
    }

    @Test
    void convertsMissingParameterToNull() {
        assertThat(converter(Integer.class).fromString(null)).isNull();
    }

    @Test
    void ignoresOtherTypes() {
        assertThat(new StrictParameters().getConverter(byte[].class, byte[].class, new Annotation[0]))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.Integer, seven",
        "java.lang.Integer, 99999999999",
        "java.lang.Long, 1e3",
        "java.lang.Boolean, yes",
        "java.util.UUID, 1-1-1-1-1",
        "java.time.LocalDate, 2026-02-30",
        "java.time.Instant, yesterday",
        "dev.strata.shared.web.http.StrictParametersTest$Colour, blue",
        "dev.strata.shared.web.http.StrictParametersTest$Colour, RED",
    })
    void namesInvalidParameter(Class<?> type, String text) {
        ParamConverter<?> converter = converter(type);

        assertThatThrownBy(() -> converter.fromString(text))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("filter"));
    }

    private static <T> ParamConverter<T> converter(Class<T> type) {
        return new StrictParameters().getConverter(type, type, new Annotation[] {new Filter()});
    }

    private record Filter() implements QueryParam {

        @Override
        public String value() {
            return "filter";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return QueryParam.class;
        }
    }
}
