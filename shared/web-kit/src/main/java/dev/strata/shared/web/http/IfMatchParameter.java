package dev.strata.shared.web.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.concurrency.ExpectedVersion;

/**
 * Reads {@code If-Match} (RFC 9110, section 13.1.1) as the versions that a change was made for. A method that changes a
 * resource asks for it:
 *
 * <pre>{@code @HeaderParam("If-Match") @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected}</pre>
 *
 * <p>A request without the header is then a 428 (RFC 6585, section 3). A weak tag matches nothing, as the comparison is
 * the strong one.
 */
@Provider
public class IfMatchParameter implements ParamConverterProvider {

    /** What stands for a missing header. */
    public static final String REQUIRED = "";

    private static final String ANY = "*";
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e]*\"";
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern VERSION = Pattern.compile("(?<!W/)\"(\\d{1,9})\"");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == ExpectedVersion.class ? new Converter<>(type) : null;
    }

    static ExpectedVersion parse(String header) {
        String value = header.strip();
        if (value.equals(REQUIRED)) {
            throw new ClientErrorException(Status.PRECONDITION_REQUIRED);
        }
        if (value.equals(ANY)) {
            return ExpectedVersion.any();
        }
        if (!TAGS.matcher(value).matches()) {
            throw new InvalidParameterException(HttpHeaders.IF_MATCH, "is neither * nor a list of entity tags");
        }
        return new ExpectedVersion(versionsIn(value));
    }

    private static Set<Integer> versionsIn(String tags) {
        return VERSION.matcher(tags)
                .results()
                .map((MatchResult tag) -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toSet());
    }

    // Lazy: the runtime would convert the default value when it starts, not when a request lacks the header.
    @ParamConverter.Lazy
    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String header) {
            return type.cast(parse(header));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
