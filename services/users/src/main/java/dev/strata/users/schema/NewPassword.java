package dev.strata.users.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.strata.users.util.Passwords;

/** Rejects weak passwords, by the rules of {@link Passwords}. */
@Constraint(validatedBy = NewPassword.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface NewPassword {

    String message() default "is too weak";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves null to {@code @NotNull}. */
    class Validator implements ConstraintValidator<NewPassword, String> {

        @Override
        public boolean isValid(String password, ConstraintValidatorContext context) {
            Optional<String> violation = Optional.ofNullable(password).flatMap(Passwords::violationOf);
            violation.ifPresent(message -> report(message, context));
            return violation.isEmpty();
        }

        private static void report(String message, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        }
    }
}
