package dev.strata.shared.web.json;

import jakarta.json.spi.JsonProvider;

/** The JSON-P implementation, looked up once: {@link jakarta.json.Json} searches the class path on every call. */
public final class JsonP {

    /** The implementation, which threads may share. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonP() {}
}
