package dev.strata.shared.web.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Strict JSON binding: rejects unknown members, so that a misspelt optional member is not silently ignored, and values
 * of the wrong type, such as a number for a string.
 */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {

    // Not standardized; a property of Yasson, the JSON-B implementation of all supported servers.
    private static final String FAIL_ON_UNKNOWN = "jsonb.fail-on-unknown-properties";

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .setProperty(FAIL_ON_UNKNOWN, true)
            .withDeserializers(
                    new StrictScalar.OfString(),
                    new StrictScalar.OfUuid(),
                    new StrictScalar.OfDate(),
                    new StrictScalar.OfInstant(),
                    new StrictScalar.OfInteger(),
                    new StrictScalar.OfLong(),
                    new StrictScalar.OfBoolean()));

    /**
     * Returns the binding, for use outside of REST providers.
     *
     * @return a shared, thread-safe instance
     */
    public static Jsonb jsonb() {
        return JSONB;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
