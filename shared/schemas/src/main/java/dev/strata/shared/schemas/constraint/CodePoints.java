package dev.strata.shared.schemas.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * The length of a text in Unicode code points, as {@code minLength} and {@code maxLength} of JSON Schema and
 * {@code varchar(n)} of PostgreSQL count it. {@code @Size} counts UTF-16 units, two for an emoji. Leaves null to
 * {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = CodePoints.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface CodePoints {

    /** The shortest length. */
    int min() default 0;

    /** The greatest length. */
    int max();

    String message() default "must be {min} to {max} characters long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points. */
    class Validator implements ConstraintValidator<CodePoints, String> {

        private int min;
        private int max;

        @Override
        public void initialize(CodePoints limits) {
            this.min = limits.min();
            this.max = limits.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return min <= length && length <= max;
        }
    }
}
