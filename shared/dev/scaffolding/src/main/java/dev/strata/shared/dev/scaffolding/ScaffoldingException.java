package dev.strata.shared.dev.scaffolding;

import java.util.Locale;

/** The command can't be carried out; the message is one sentence that says what to do instead. */
public class ScaffoldingException extends RuntimeException {

    ScaffoldingException(String sentence, Object... parts) {
        super(String.format(Locale.ROOT, sentence, parts));
    }
}
