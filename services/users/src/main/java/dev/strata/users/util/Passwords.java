package dev.strata.users.util;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules for new passwords, NIST SP 800-63B-4, section 3.1.1.2: a length and a list of common passwords, but no
 * character classes. They apply to the normalised password, in code points.
 */
public final class Passwords {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    /** Of a password as entered: more than {@link #MAX_LENGTH}, because normalisation may shorten it. */
    public static final int MAX_ENTERED_LENGTH = 512;

    private static final String LENGTH =
            String.format(Locale.ROOT, "must have %d to %d characters", MIN_LENGTH, MAX_LENGTH);

    private Passwords() {}

    /**
     * Normalises a password, because keyboards encode the same character differently.
     *
     * @param password the password as entered
     * @return the password in the form that is checked and hashed, NFKC
     */
    public static String normalise(String password) {
        return Normalizer.normalize(password, Form.NFKC);
    }

    /**
     * Checks a new password.
     *
     * @param password the password as entered
     * @return what is wrong with it, or empty
     */
    public static Optional<String> violationOf(String password) {
        if (lengthOf(password) > MAX_ENTERED_LENGTH) {
            return Optional.of(LENGTH);
        }
        String normalised = normalise(password);
        if (lengthOf(normalised) < MIN_LENGTH || lengthOf(normalised) > MAX_LENGTH) {
            return Optional.of(LENGTH);
        }
        if (normalised.codePoints().allMatch(Passwords::isInvisible)) {
            return Optional.of("must have visible characters");
        }
        return CommonPasswords.contain(normalised)
                ? Optional.of("is one of the commonest passwords; choose another")
                : Optional.empty();
    }

    /**
     * Returns whether a password is the user's own email, or its part before the {@code @}.
     *
     * @param password the password as entered
     * @param email the email, normalised
     */
    public static boolean isEmail(String password, String email) {
        String candidate = EmailAddresses.normalise(normalise(password));
        String local = email.substring(0, Math.max(0, email.lastIndexOf('@')));
        return candidate.equals(email) || candidate.equals(local);
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
