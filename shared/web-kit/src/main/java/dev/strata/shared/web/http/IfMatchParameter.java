package dev.strata.shared.web.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.concurrency.ExpectedVersion;

/**
 * Parses {@code If-Match} (RFC 9110, section 13.1.1). Weak tags never match, because the header requires strong
 * comparison.
 *
 * <pre>{@code @HeaderParam("If-Match") ExpectedVersion expected}</pre>
 *
 * <p>{@link IfMatchFeature} makes the header mandatory.
 */
@Provider
public class IfMatchParameter implements ParamConverterProvider {

    private static final String ANY = "*";
    // A list element, which may be empty (section 5.6.1), and the comma after it.
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(?<weak>W/)?\"(?<tag>[\\x21\\x23-\\x7e]*+)\")?[ \\t]*+(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == ExpectedVersion.class ? new Converter<>(type) : null;
    }

    static ExpectedVersion parse(String header) {
        String value = header.strip();
        return value.equals(ANY) ? ExpectedVersion.any() : new ExpectedVersion(versionsIn(value));
    }

    private static Set<Integer> versionsIn(String tags) {
        Set<Integer> versions = new HashSet<>();
        Matcher element = ELEMENT.matcher(tags);
        for (int start = 0; start < tags.length(); start = element.end()) {
            if (!element.region(start, tags.length()).lookingAt()) {
                throw new InvalidParameterException(HttpHeaders.IF_MATCH, "is neither * nor a list of entity tags");
            }
            String tag = element.group("tag");
            if (tag != null
                    && element.group("weak") == null
                    && VERSION.matcher(tag).matches()) {
                versions.add(Integer.valueOf(tag));
            }
        }
        return versions;
    }

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
