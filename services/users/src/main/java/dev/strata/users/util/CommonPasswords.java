package dev.strata.users.util;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

import com.nulabinc.zxcvbn.StandardDictionaries;

/** The passwords that attackers try first: the 30,000 commonest of known leaks, as zxcvbn ranks them. */
public final class CommonPasswords {

    private static final Set<String> LIST = load();

    private CommonPasswords() {}

    /** Tells whether a password is one of them, whatever the case of its letters. */
    public static boolean contain(String password) {
        return LIST.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
