package dev.strata.shared.dev.launcher;

/**
 * What a line of a log means.
 *
 * @param kind what happened
 * @param text the line for the console; empty if there is nothing to say
 */
record Notice(Kind kind, String text) {

    enum Kind {
        /** The server is starting; the text says how far it has got. */
        PROGRESS,
        APPLICATION_STARTING,
        APPLICATION_STARTED,
        /** The application did not start; the text says why. */
        APPLICATION_FAILED,
        /** The server has closed its HTTP port. */
        PORT_CLOSED,
        /** The server has taken over a change of its configuration. */
        CONFIGURED,
        /** Worth a line, but the service keeps running. */
        MESSAGE
    }
}
