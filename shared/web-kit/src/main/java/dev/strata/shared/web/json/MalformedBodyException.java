package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;

import dev.strata.shared.web.problem.FieldProblem;

/** A request body that cannot be bound to the type that the resource expects. */
public class MalformedBodyException extends RuntimeException {

    private final List<FieldProblem> faults;

    MalformedBodyException(Throwable cause) {
        this(cause, List.of());
    }

    private MalformedBodyException(Throwable cause, List<FieldProblem> faults) {
        super(cause);
        this.faults = faults;
    }

    /** Explains the failure, as far as the type of the body allows. */
    static MalformedBodyException of(JsonValue body, Type type, RuntimeException cause) {
        return new MalformedBodyException(cause, BindingFaults.in(body, type));
    }

    static MalformedBodyException of(byte[] body, Type type, RuntimeException cause) {
        try (JsonReader reader = JsonP.PROVIDER.createReader(new ByteArrayInputStream(body))) {
            return of(reader.readValue(), type, cause);
        } catch (RuntimeException e) {
            // An empty or unreadable body cannot be compared with the type.
            return new MalformedBodyException(cause);
        }
    }

    /**
     * Returns the members that do not fit.
     *
     * @return the invalid fields, or an empty list when the reason is another
     */
    public List<FieldProblem> faults() {
        return faults;
    }
}
