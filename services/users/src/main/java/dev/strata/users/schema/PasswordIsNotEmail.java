package dev.strata.users.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.strata.users.util.EmailAddresses;
import dev.strata.users.util.Passwords;

/** Rejects the email as the password. */
@Constraint(validatedBy = PasswordIsNotEmail.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PasswordIsNotEmail {

    String message() default "must not be the email";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves null to {@code @NotNull}. */
    class Validator implements ConstraintValidator<PasswordIsNotEmail, RegistrationRequest> {

        @Override
        public boolean isValid(RegistrationRequest request, ConstraintValidatorContext context) {
            boolean isValid = request.email() == null
                    || request.password() == null
                    || !Passwords.isEmail(request.password(), EmailAddresses.normalise(request.email()));
            if (!isValid) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("password")
                        .addConstraintViolation();
            }
            return isValid;
        }
    }
}
