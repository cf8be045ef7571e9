package dev.strata.shared.web.json;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.config.MediaTypes;

/** Reads the body of {@code PATCH} requests. */
@Provider
@Consumes(MediaTypes.MERGE_PATCH_JSON)
public class MergePatchReader implements MessageBodyReader<MergePatch<?>> {

    @Inject
    private Validator validator;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch<?> readFrom(
            Class<MergePatch<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        try (JsonReader reader = JsonP.PROVIDER.createReader(body)) {
            return new MergePatch<>(reader.readObject(), validator);
        }
    }
}
