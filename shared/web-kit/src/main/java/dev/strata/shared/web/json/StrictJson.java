package dev.strata.shared.web.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON binding that refuses members it does not know and values of another kind: a misspelt optional field must not be
 * lost in silence, nor a number be taken for a text.
 */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {

    // The standard has no name for it; Yasson, the binding of all Jakarta EE servers, reads this one.
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
     * The binding itself, for code outside a REST provider.
     *
     * @return a thread-safe instance that lives as long as the application
     */
    public static Jsonb jsonb() {
        return JSONB;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
