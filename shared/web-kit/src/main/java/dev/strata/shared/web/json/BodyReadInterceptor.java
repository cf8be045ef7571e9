package dev.strata.shared.web.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.eclipse.microprofile.config.ConfigProvider;

/** Validates request bodies, and reports those that cannot be bound as malformed rather than as server errors. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyReadInterceptor implements ReaderInterceptor {

    private final BodyValidator validator =
            new BodyValidator(ConfigProvider.getConfig().getValue("http.max-body-bytes", Integer.class));

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        requireUtf8(context.getMediaType());
        context.setInputStream(validator.validate(context.getInputStream()));
        try {
            // Some servers accept any JSON value where an object is expected.
            return context.getType().cast(context.proceed());
        } catch (WebApplicationException | BodyTooLargeException e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsers throw bare RuntimeExceptions, for instance for a number of a thousand digits.
            throw new MalformedBodyException(e);
        }
    }

    // JSON is always UTF-8 (RFC 8259, section 8.1), so a body that declares another charset would be misread.
    private static void requireUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }
}
