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

/** A password that is not one of the commonest; beyond that and its length there is no rule (NIST SP 800-63B). */
@Constraint(validatedBy = UncommonPassword.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface UncommonPassword {

    String message() default "is one of the commonest passwords; choose another";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up; a missing password is another constraint's affair. */
    class Validator implements ConstraintValidator<UncommonPassword, String> {

        @Override
        public boolean isValid(String password, ConstraintValidatorContext context) {
            return password == null || !CommonPasswords.contain(password);
        }
    }
}
