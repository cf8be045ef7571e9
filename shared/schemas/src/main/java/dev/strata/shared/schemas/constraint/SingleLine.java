package dev.strata.shared.schemas.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A text of one visible line, such as the name of a person or thing: not blank in any script, and without the control,
 * format and line characters that break lines or reorder what a reader sees. The joiners U+200C and U+200D, without
 * which Persian and many emoji can't be written, are allowed. Leaves null to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = SingleLine.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface SingleLine {

    /** A regular expression, for Java and for JSON Schema (ECMA-262 with the flag u). */
    String PATTERN = "^(?=.*[^\\s\\u200C\\u200D])"
            + "[^\\p{Cc}\\p{Zl}\\p{Zp}\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF"
            + "\\uFFF9-\\uFFFB]*$";

    String message() default "must be one line of visible text, without control and format characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Matches the pattern. */
    class Validator implements ConstraintValidator<SingleLine, String> {

        // Unicode, so that \s is every white space, such as the no-break space.
        private static final Pattern LINE = Pattern.compile(PATTERN, Pattern.UNICODE_CHARACTER_CLASS);

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || LINE.matcher(text).matches();
        }
    }
}
