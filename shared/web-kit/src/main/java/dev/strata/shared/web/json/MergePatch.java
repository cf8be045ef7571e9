package dev.strata.shared.web.json;

import java.util.Set;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/**
 * A JSON Merge Patch (RFC 7396): members are replaced, {@code null} removes a member, absent members are unchanged.
 *
 * @param <T> the request record of the corresponding {@code PUT}
 */
public final class MergePatch<T> {

    private final JsonObject patch;
    private final Validator validator;

    MergePatch(JsonObject patch, Validator validator) {
        this.patch = patch;
        this.validator = validator;
    }

    /**
     * Applies the patch and validates the result.
     *
     * @param current the current state of the resource, as a request record
     * @return the patched request record
     * @throws MalformedBodyException when the result cannot be bound to the record
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
            JsonValue after = JsonP.PROVIDER.createMergePatch(patch).apply(before);
            return (T) StrictJson.jsonb().fromJson(after.toString(), current.getClass());
        } catch (JsonException | JsonbException e) {
            throw MalformedBodyException.of(patch, current.getClass(), e);
        }
    }
}
