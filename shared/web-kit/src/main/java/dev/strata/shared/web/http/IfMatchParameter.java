package dev.strata.shared.web.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.concurrency.ExpectedVersion;

/**
 * Parses {@code If-Match} (RFC 9110, section 13.1.1), and {@code If-None-Match} beside it (section 13.1.2). Weak tags
 * never match {@code If-Match}, which requires strong comparison.
 *
 * <pre>{@code @HeaderParam("If-Match") ExpectedVersion expected}</pre>
 *
 * <p>{@link IfMatchFeature} makes the header mandatory.
 */
@Provider
public class IfMatchParameter implements ParamConverterProvider {

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    @Context
    private HttpHeaders headers;

    /** For the runtime, which sets the headers. */
    public IfMatchParameter() {}

    IfMatchParameter(HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == ExpectedVersion.class ? new Converter<>(type, headers) : null;
    }

    /**
     * Parses the headers.
     *
     * @param ifMatch all lines of {@code If-Match}
     * @param ifNoneMatch all lines of {@code If-None-Match}, or null without any
     * @return the versions that they accept
     * @throws InvalidParameterException when one is malformed
     */
    public static ExpectedVersion parse(String ifMatch, String ifNoneMatch) {
        EntityTags accepted = EntityTags.parse(HttpHeaders.IF_MATCH, ifMatch);
        ExpectedVersion expected =
                accepted.any() ? ExpectedVersion.any() : new ExpectedVersion(versionsIn(accepted.strong()));
        return ifNoneMatch == null ? expected : except(expected, ifNoneMatch);
    }

    private static ExpectedVersion except(ExpectedVersion expected, String ifNoneMatch) {
        EntityTags rejected = EntityTags.parse(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
        if (rejected.any()) {
            return new ExpectedVersion(Set.of());
        }
        Set<Integer> versions = versionsIn(rejected.strong());
        versions.addAll(versionsIn(rejected.weak()));
        return expected.except(versions);
    }

    private static Set<Integer> versionsIn(Set<String> tags) {
        return tags.stream()
                .filter(tag -> VERSION.matcher(tag).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private record Converter<T>(Class<T> type, HttpHeaders headers) implements ParamConverter<T> {

        /** On some servers the parameter is the first line only; lines of one name are one list (RFC 9110, section 5.2). */
        @Override
        public T fromString(String firstLine) {
            String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
            return type.cast(parse(ifMatch, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
