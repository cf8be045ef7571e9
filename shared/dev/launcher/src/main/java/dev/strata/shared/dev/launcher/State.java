package dev.strata.shared.dev.launcher;

/** Where a service in dev mode is in its life cycle. */
enum State {
    /** Maven makes its server. */
    BUILDING,
    STARTING,
    READY,
    RELOADING,
    /** The server runs, but the application does not. */
    FAILED,
    STOPPED;

    boolean isSettled() {
        return this == READY || this == FAILED || this == STOPPED;
    }
}
