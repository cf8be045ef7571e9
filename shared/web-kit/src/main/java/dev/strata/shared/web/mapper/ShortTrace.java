package dev.strata.shared.web.mapper;

import java.util.Arrays;

import dev.strata.shared.utils.Causes;
import dev.strata.shared.utils.LogText;

/** A copy of an exception for logs: a limited number of frames and causes, with escaped messages. */
final class ShortTrace extends Throwable {

    static final int FRAMES = 40;
    static final int CAUSES = 5;

    private final String description;

    private ShortTrace(Throwable original, int causes) {
        super(null, causes == 0 ? null : of(original.getCause(), causes - 1), false, true);
        this.description = LogText.of(original.toString());
        setStackTrace(Arrays.stream(original.getStackTrace()).limit(FRAMES).toArray(StackTraceElement[]::new));
    }

    static ShortTrace of(Throwable exception) {
        return of(exception, CAUSES);
    }

    private static ShortTrace of(Throwable exception, int causes) {
        return exception == null ? null : new ShortTrace(exception, causes);
    }

    /** The innermost cause, within a limited depth. */
    static Throwable rootOf(Throwable exception) {
        return Causes.of(exception).reduce((outer, inner) -> inner).orElse(exception);
    }

    // Its own frames are replaced by those of the original.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    public String toString() {
        return description;
    }
}
