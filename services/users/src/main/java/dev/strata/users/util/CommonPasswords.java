package dev.strata.users.util;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

import com.nulabinc.zxcvbn.StandardDictionaries;

/** The 30,000 most common passwords of known leaks, as ranked by zxcvbn. */
final class CommonPasswords {

    private static final Set<String> LIST = load();

    private CommonPasswords() {}

    /** Returns whether a normalised password is on the list, ignoring case. */
    static boolean contain(String password) {
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
