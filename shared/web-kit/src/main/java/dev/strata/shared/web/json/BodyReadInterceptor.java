package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Validates request bodies, and reports those that cannot be bound as malformed rather than as server errors. Runs
 * before the runtime would decompress a body.
 */
@Provider
@Priority(Priorities.ENTITY_CODER - 1)
@ConstrainedTo(RuntimeType.SERVER)
public class BodyReadInterceptor implements ReaderInterceptor {

    private static final String IDENTITY = "identity";

    private final BodyValidator validator =
            new BodyValidator(ConfigProvider.getConfig().getValue("http.max-body-bytes", Integer.class));

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        requireNoCoding(context.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of()));
        requireUtf8(context.getMediaType());
        byte[] body = validator.validate(context.getInputStream());
        context.setInputStream(new ByteArrayInputStream(body));
        try {
            // Some servers accept any JSON value where an object is expected.
            return context.getType().cast(context.proceed());
        } catch (WebApplicationException | BodyTooLargeException e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsers throw bare RuntimeExceptions, for instance for a number of a thousand digits.
            throw MalformedBodyException.of(body, context.getType(), e);
        }
    }

    // RFC 9110, section 15.5.16. Compressed requests are rare, and a small one may unpack to a huge one.
    private static void requireNoCoding(List<String> codings) {
        if (!isPlain(codings)) {
            throw new NotSupportedException(Response.status(Status.UNSUPPORTED_MEDIA_TYPE)
                    .header(HttpHeaders.ACCEPT_ENCODING, IDENTITY)
                    .build());
        }
    }

    // Some servers return each line of the header, others one line with all values.
    static boolean isPlain(List<String> codings) {
        return codings.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .allMatch(coding -> coding.isEmpty() || coding.equalsIgnoreCase(IDENTITY));
    }

    // JSON is always UTF-8 (RFC 8259, section 8.1), so a body that declares another charset would be misread.
    private static void requireUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }
}
