package dev.strata.shared.web.idempotency;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.strata.shared.config.Headers;
import dev.strata.shared.data.idempotency.IdempotentRequest;
import dev.strata.shared.web.http.InvalidParameterException;
import dev.strata.shared.web.json.RequestBody;
import dev.strata.shared.web.security.AccessToken;

/** Reads the idempotency key of a request and computes its fingerprint. */
public class IdempotencyKeyFilter implements ContainerRequestFilter {

    // The draft requires quotes, but many clients omit them.
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100})\"?");

    private final int maxBytes = ConfigProvider.getConfig().getValue("http.max-body-bytes", Integer.class);

    @Override
    public void filter(ContainerRequestContext request) {
        String key = keyOf(request.getHeaderString(Headers.IDEMPOTENCY_KEY));
        // One byte over the limit is enough for the size check to fail later.
        byte[] body = RequestBody.read(request.getEntityStream(), maxBytes);
        request.setEntityStream(new ByteArrayInputStream(body));
        request.setProperty(
                IdempotentRequest.class.getName(),
                new IdempotentRequest(callerOf(request), key, fingerprint(request, body)));
    }

    // Not the name, which an issuer may reassign to another user.
    private static String callerOf(ContainerRequestContext request) {
        return AccessToken.of(request).map(token -> token.subject().toString()).orElse("");
    }

    static String keyOf(String header) {
        Matcher key = KEY.matcher(header == null ? "" : header.strip());
        if (!key.matches()) {
            throw new InvalidParameterException(
                    Headers.IDEMPOTENCY_KEY,
                    "must be 1 to 100 visible ASCII characters, unique to this request, such as a UUID");
        }
        return key.group(1);
    }

    private static String fingerprint(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " "
                            + request.getUriInfo().getRequestUri().getRawPath() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
