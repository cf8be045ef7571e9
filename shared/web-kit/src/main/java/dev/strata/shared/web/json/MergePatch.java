package dev.strata.shared.web.json;

import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/**
 * A JSON Merge Patch (RFC 7396): members replace, {@code null} removes, what is absent stays.
 *
 * @param <T> the request record that would replace the resource
 */
public final class MergePatch<T> {

    private final JsonObject patch;
    private final Validator validator;

    MergePatch(JsonObject patch, Validator validator) {
        this.patch = patch;
        this.validator = validator;
    }

    /**
     * Patches a request record, and validates the result against the record's own constraints.
     *
     * @param current the resource as it is, as the request that would replace it
     * @return the request that replaces the resource
     * @throws MalformedBodyException when the result does not fit the record
     * @throws ConstraintViolationException when the result violates a constraint
     */
    public T applyTo(T current) {
        T patched = merge(current);
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    @SuppressWarnings("unchecked")
    private T merge(T current) {
        try {
            JsonValue before = StrictJson.jsonb().fromJson(StrictJson.jsonb().toJson(current), JsonObject.class);
            JsonValue after = Json.createMergePatch(patch).apply(before);
            return (T) StrictJson.jsonb().fromJson(after.toString(), current.getClass());
        } catch (JsonException | JsonbException e) {
            throw new MalformedBodyException(e);
        }
    }
}
