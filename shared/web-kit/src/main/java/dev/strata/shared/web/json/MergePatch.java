package dev.strata.shared.web.json;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Applies a JSON Merge Patch (RFC 7396): members replace, {@code null} removes, what is absent stays. */
@ApplicationScoped
public class MergePatch {

    private final Validator validator;

    @Inject
    MergePatch(Validator validator) {
        this.validator = validator;
    }

    protected MergePatch() {
        this(null);
    }

    /**
     * Patches a request record, and holds the result to the record's own constraints.
     *
     * @param patch what the caller sent
     * @param current the resource as it is now, written as the request that would replace it
     * @param <T> the request record
     * @return the request that replaces the resource
     * @throws MalformedBodyException when the result is no such record
     * @throws ConstraintViolationException when the result breaks a constraint
     */
    @SuppressWarnings("unchecked")
    public <T> T apply(JsonObject patch, T current) {
        T patched = (T) merge(patch, current);
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private static Object merge(JsonObject patch, Object current) {
        try {
            JsonValue now = StrictJson.jsonb().fromJson(StrictJson.jsonb().toJson(current), JsonObject.class);
            JsonValue merged = Json.createMergePatch(patch).apply(now);
            return StrictJson.jsonb().fromJson(merged.toString(), current.getClass());
        } catch (JsonException | JsonbException e) {
            throw new MalformedBodyException(e);
        }
    }
}
