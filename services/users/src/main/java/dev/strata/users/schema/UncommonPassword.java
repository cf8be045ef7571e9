package dev.strata.users.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.strata.users.util.CommonPasswords;

/** Rejects common passwords. Apart from the length, there are no other rules (NIST SP 800-63B). */
@Constraint(validatedBy = UncommonPassword.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface UncommonPassword {

    String message() default "is one of the commonest passwords; choose another";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves null to {@code @NotNull}. */
    class Validator implements ConstraintValidator<UncommonPassword, String> {

        @Override
        public boolean isValid(String password, ConstraintValidatorContext context) {
            return password == null || !CommonPasswords.contain(password);
        }
    }
}
