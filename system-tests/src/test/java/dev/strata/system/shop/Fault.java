package dev.strata.system.shop;

import java.time.Duration;
import java.util.function.Consumer;

import dev.strata.system.TcpProxy;

/** Something around orders that breaks, and what its callers are promised meanwhile. */
enum Fault {
    CATALOG_DOWN("catalog", TcpProxy::stop, "urn:problem:neighbour-unavailable", 200),
    CATALOG_SILENT("catalog", TcpProxy::fallSilent, "urn:problem:neighbour-unavailable", 200),
    CATALOG_ANSWERS_GARBAGE("catalog", TcpProxy::garble, "urn:problem:neighbour-unavailable", 200),
    USERS_DOWN("users", TcpProxy::stop, "urn:problem:neighbour-unavailable", 200),
    USERS_SILENT("users", TcpProxy::fallSilent, "urn:problem:neighbour-unavailable", 200),
    DATABASE_STOPPED("database", TcpProxy::stop, "urn:problem:database-unavailable", 503);

    /** What the README says: two tries of 1.5 s each take 3.4 s; sixteen callers at once on a busy machine take longer. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    final String where;
    final Consumer<TcpProxy> how;
    final String problem;
    final int readiness;

    Fault(String where, Consumer<TcpProxy> how, String problem, int readiness) {
        this.where = where;
        this.how = how;
        this.problem = problem;
        this.readiness = readiness;
    }
}
