package dev.strata.system.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Events from the outbox of orders through Kafka into the inbox of catalog. How many pass: many at once in the outbox,
 * each of an order that was cancelled before the catalog heard of it, which the catalog notes in one row. How long one
 * takes: orders by one caller, from the commit of each until that of its reservation, and until it is confirmed by the
 * event that comes back. The times are those at which PostgreSQL committed the rows.
 */
final class Events {

    private static final Duration ORDERS = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(250);

    private static final int WARM_UP_ROUNDS = 5;
    private static final double FASTER = 1.1;
    // More callers would take both cores of a small machine, and show only how long events wait for one.
    private static final int CALLERS_BESIDE = 2;

    private static final String CANCELLED = """
            INSERT INTO outbox_event (id, type, key, occurred_at, data)
            SELECT gen_random_uuid(), 'orders.order-cancelled.v1', id, now(), json_build_object('orderId', id)
            FROM (SELECT gen_random_uuid()::text AS id FROM generate_series(1, %d)) cancelled
            """;
    // What the column "xmin" names is the transaction that wrote the row last.
    private static final String COMMITTED_AT = "extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000";
    private static final String NOTED = " FROM reservation WHERE status = 'RELEASED'";
    private static final String PLACED =
            "SELECT right(location, 36) || ' ' || " + COMMITTED_AT + " FROM idempotency_key WHERE location IS NOT NULL";
    private static final String RESERVED = "SELECT order_id || ' ' || " + COMMITTED_AT + " FROM reservation";
    private static final String CONFIRMED =
            "SELECT id || ' ' || " + COMMITTED_AT + " FROM customer_order WHERE status = 'CONFIRMED'";
    private static final String UNCONFIRMED = "SELECT count(*) FROM customer_order WHERE status = 'PLACED'";

    private final Databases databases;
    private final int count;
    private final Endpoint order;

    Events(Databases databases, int count, Endpoint order) {
        this.databases = databases;
        this.count = count;
        this.order = order;
    }

    /** Until a round is hardly faster than the one before. */
    void warmUp() throws SQLException, InterruptedException {
        awaitZero("orders", UNCONFIRMED);
        double before = 0;
        double now = eventsPerSecond();
        for (int i = 1; i < WARM_UP_ROUNDS && now > before * FASTER; i++) {
            before = now;
            now = eventsPerSecond();
        }
    }

    Map<String, Object> measureAlone() throws SQLException, InterruptedException {
        Map<String, Object> row = measure();
        row.put("beside", "nothing");
        return row;
    }

    Map<String, Object> measureBeside(Endpoint endpoint) throws SQLException, InterruptedException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<Load.Result> load = CompletableFuture.supplyAsync(
                () -> Load.run(endpoint, CALLERS_BESIDE, goesOn::get), task -> new Thread(task).start());
        try {
            Map<String, Object> row = measure();
            goesOn.set(false);
            row.put("beside", Report.round(load.join().perSecond()) + " requests/s, " + endpoint.kind());
            return row;
        } finally {
            goesOn.set(false);
        }
    }

    private Map<String, Object> measure() throws SQLException, InterruptedException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("beside", "");
        awaitZero("orders", UNCONFIRMED);
        row.put("events/s", Report.round(eventsPerSecond()));
        databases.execute("orders", "DELETE FROM idempotency_key");
        row.put("orders/s", Report.round(Load.run(order, 1, ORDERS).perSecond()));
        awaitZero("orders", UNCONFIRMED);
        Map<String, Double> placed = times("orders", PLACED);
        putDelays(row, "reserved", placed, times("catalog", RESERVED));
        putDelays(row, "confirmed", placed, times("orders", CONFIRMED));
        return row;
    }

    private double eventsPerSecond() throws SQLException, InterruptedException {
        // They are not deleted in between: PostgreSQL would plan for an empty table.
        int before = commitsOfNoted().size();
        databases.execute("orders", String.format(Locale.ROOT, CANCELLED, count));
        double committedAt = System.currentTimeMillis();
        awaitZero("catalog", String.format(Locale.ROOT, "SELECT greatest(0, %d - count(*))%s", before + count, NOTED));
        List<Double> commits = commitsOfNoted();
        double millis = commits.stream().max(Comparator.naturalOrder()).orElse(committedAt) - committedAt;
        return commits.size() == before ? 0 : (commits.size() - before) * 1_000 / millis;
    }

    private List<Double> commitsOfNoted() throws SQLException {
        return databases.texts("catalog", "SELECT " + COMMITTED_AT + NOTED).stream()
                .map(Double::valueOf)
                .toList();
    }

    /** Or until the limit: a figure for what came until then is a figure as well. */
    private void awaitZero(String database, String query) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline && !databases.texts(database, query).equals(List.of("0"))) {
            Thread.sleep(POLL.toMillis());
        }
    }

    private Map<String, Double> times(String database, String query) throws SQLException {
        return databases.texts(database, query).stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
    }

    private static void putDelays(
            Map<String, Object> row, String what, Map<String, Double> placed, Map<String, Double> done) {
        double[] delays = placed.entrySet().stream()
                .filter(order -> done.containsKey(order.getKey()))
                .mapToDouble(order -> done.get(order.getKey()) - order.getValue())
                .sorted()
                .toArray();
        row.put(what + " p50, ms", percentile(delays, 50));
        row.put(what + " p99, ms", percentile(delays, 99));
    }

    private static Object percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? "none" : Report.round(sorted[(sorted.length - 1) * percent / 100]);
    }
}
