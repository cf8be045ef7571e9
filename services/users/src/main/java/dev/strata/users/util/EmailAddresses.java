package dev.strata.users.util;

import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** One form for all spellings of a mailbox. */
public final class EmailAddresses {

    /** The maximum of the normal form in code points, from the length of an SMTP path (RFC 5321, section 4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    private EmailAddresses() {}

    /**
     * Returns the form that is stored and compared.
     *
     * @param email an address as entered, or its start
     * @return the address in lower case and NFC, the domain with A-labels (RFC 5890, section 2.3.2.1)
     */
    public static String normalise(String email) {
        String text = Normalizer.normalize(email.strip().toLowerCase(Locale.ROOT), Form.NFC);
        int domain = text.lastIndexOf('@') + 1;
        return domain == 0 ? text : text.substring(0, domain) + withALabels(text.substring(domain));
    }

    private static String withALabels(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // No domain, so no mailbox either; nobody can register it.
            return domain;
        }
    }
}
