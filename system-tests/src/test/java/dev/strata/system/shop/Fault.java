package dev.strata.system.shop;

import java.io.IOException;
import java.util.function.Consumer;

import dev.strata.system.TcpProxy;

/** A fault of something that orders depends on, and how orders responds meanwhile. */
enum Fault {
    CATALOG_DOWN("catalog", TcpProxy::stop),
    CATALOG_STALLED("catalog", TcpProxy::stall),
    CATALOG_RESPONSES_CORRUPT("catalog", TcpProxy::corruptResponses),
    USERS_DOWN("users", TcpProxy::stop),
    USERS_STALLED("users", TcpProxy::stall),
    DATABASE_UNREACHABLE(
            orders -> orders.proxy("database").stop(),
            orders -> orders.proxy("database").restore(),
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

    Fault(String remoteService, Consumer<TcpProxy> begin) {
        this(
                orders -> begin.accept(orders.proxy(remoteService)),
                orders -> orders.proxy(remoteService).restore(),
                "urn:problem:neighbour-unavailable",
                200);
    }

    Fault(Step begin, Step end, String problem, int readiness) {
        this.begin = begin;
        this.end = end;
        this.problem = problem;
        this.readiness = readiness;
    }

    void begin(ProxiedOrders orders) throws IOException {
        begin.apply(orders);
    }

    void end(ProxiedOrders orders) throws IOException {
        end.apply(orders);
    }

    private interface Step {
        void apply(ProxiedOrders orders) throws IOException;
    }
}
