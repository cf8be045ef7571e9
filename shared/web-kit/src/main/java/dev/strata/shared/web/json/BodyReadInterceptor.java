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

/** Admits a body that is JSON of a bearable size, and tells one that can't be read from every failure of ours. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyReadInterceptor implements ReaderInterceptor {

    private final BodyGuard guard =
            new BodyGuard(ConfigProvider.getConfig().getValue("http.max-body-bytes", Integer.class));

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        refuseOtherCharsets(context.getMediaType());
        context.setInputStream(guard.admit(context.getInputStream()));
        try {
            // Some servers read any JSON where an object is asked for.
            return context.getType().cast(context.proceed());
        } catch (WebApplicationException | BodyTooLargeException e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsers throw bare RuntimeExceptions, for instance for a number of a thousand digits.
            throw new MalformedBodyException(e);
        }
    }

    // JSON has one encoding (RFC 8259, section 8.1); whoever names another would be misread.
    private static void refuseOtherCharsets(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }
}
