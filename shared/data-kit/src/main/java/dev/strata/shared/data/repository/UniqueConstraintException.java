package dev.strata.shared.data.repository;

import java.util.Locale;

import jakarta.data.exceptions.EntityExistsException;

/** A write violates a unique constraint. */
public class UniqueConstraintException extends EntityExistsException {

    private final String constraint;

    /**
     * Creates the exception.
     *
     * @param constraint the name of the constraint in the database
     * @param cause the failure of the write
     */
    public UniqueConstraintException(String constraint, Throwable cause) {
        super(String.format(Locale.ROOT, "Duplicate value for %s", constraint), cause);
        this.constraint = constraint;
    }

    /**
     * Returns the violated constraint.
     *
     * @return its name in the database
     */
    public String constraint() {
        return constraint;
    }
}
