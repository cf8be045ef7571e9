package dev.strata.system.shop;

import java.io.IOException;
import java.util.function.Consumer;

import dev.strata.system.TcpProxy;

/** Something around orders that breaks, and what its callers are promised meanwhile. */
enum Fault {
    CATALOG_DOWN("catalog", TcpProxy::stop),
    CATALOG_SILENT("catalog", TcpProxy::fallSilent),
    CATALOG_ANSWERS_GARBAGE("catalog", TcpProxy::garble),
    USERS_DOWN("users", TcpProxy::stop),
    USERS_SILENT("users", TcpProxy::fallSilent),
    DATABASE_UNREACHABLE(
            orders -> orders.way("database").stop(),
            orders -> orders.way("database").mend(),
            "urn:problem:database-unavailable",
            503),
    DATABASE_STOPPED(
            orders -> orders.database().stop(),
            orders -> orders.database().startAgain(),
            "urn:problem:database-unavailable",
            503);

    private final Step begin;
    private final Step end;
    final String problem;
    final int readiness;

    Fault(String neighbour, Consumer<TcpProxy> breaking) {
        this(
                orders -> breaking.accept(orders.way(neighbour)),
                orders -> orders.way(neighbour).mend(),
                "urn:problem:neighbour-unavailable",
                200);
    }

    Fault(Step begin, Step end, String problem, int readiness) {
        this.begin = begin;
        this.end = end;
        this.problem = problem;
        this.readiness = readiness;
    }

    void begin(OrdersBehindProxies orders) throws IOException {
        begin.of(orders);
    }

    void end(OrdersBehindProxies orders) throws IOException {
        end.of(orders);
    }

    private interface Step {
        void of(OrdersBehindProxies orders) throws IOException;
    }
}
