package dev.strata.users.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;

import dev.strata.users.util.EmailAddresses;

/** Accepts email addresses whose stored, normalised form is not too long: some letters get longer in lower case. */
@Email
@Constraint(validatedBy = Mailbox.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Mailbox {

    String message() default "must have at most 254 characters, in lower case and with the domain as the DNS spells it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves null to {@code @NotNull}. */
    class Validator implements ConstraintValidator<Mailbox, String> {

        @Override
        public boolean isValid(String email, ConstraintValidatorContext context) {
            if (email == null) {
                return true;
            }
            String stored = EmailAddresses.normalise(email);
            return stored.codePointCount(0, stored.length()) <= EmailAddresses.MAX_LENGTH;
        }
    }
}
