package dev.strata.users.service;

import java.util.UUID;
import java.util.logging.Logger;

/** What somebody who watches over the accounts wants to see; ids only, no address and no name. */
final class SecurityEvents {

    private static final Logger LOG = Logger.getLogger("security");

    private SecurityEvents() {}

    /** Something that happens every day. */
    static void note(String event, UUID user) {
        LOG.info(() -> "event=%s user=%s".formatted(event, user));
    }

    /** Something that may be an attack. */
    static void warn(String event, UUID user) {
        LOG.warning(() -> "event=%s user=%s".formatted(event, user));
    }
}
