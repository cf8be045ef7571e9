package dev.strata.shared.web.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.json.PlainText;

/**
 * Converts parameters. Jakarta REST answers any failed conversion with 404. Here an invalid query parameter results in
 * a 400 that names it, and only an invalid path parameter in a 404, like an unknown id.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            Integer.class, text -> Integer.valueOf(asciiDigits(text)),
            Long.class, text -> Long.valueOf(asciiDigits(text)),
            Boolean.class, StrictParameters::parseBoolean,
            String.class, PlainText::check,
            UUID.class, Ids::parse,
            LocalDate.class, Rfc3339::date,
            Instant.class, Rfc3339::instant);

    private static final Map<Class<?>, String> MESSAGES = Map.of(
            Integer.class, "is not an integer in range",
            Long.class, "is not an integer in range",
            String.class, "contains an invalid character",
            LocalDate.class, "is not a date, such as 2026-01-31",
            Instant.class, "is not a time, such as 2026-01-31T08:30:00Z");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> parser = type.isEnum() ? text -> parseEnum(type, text) : PARSERS.get(type);
        return parser == null ? null : new Converter<>(type, parser, queryName(annotations));
    }

    private static String queryName(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
    }

    // The JDK also accepts a plus sign and the digits of every script.
    private static String asciiDigits(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object parseEnum(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private record Converter<T>(Class<T> type, Function<String, ?> parser, String queryName)
            implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(parser.apply(text));
            } catch (IllegalArgumentException e) {
                throw queryName == null
                        ? new NotFoundException(e)
                        : new InvalidParameterException(queryName, describe());
            }
        }

        private String describe() {
            return type.isEnum()
                    ? "is not one of " + Arrays.toString(type.getEnumConstants())
                    : MESSAGES.getOrDefault(type, "is not a valid " + type.getSimpleName());
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
