package dev.strata.shared.data.health;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseReadinessTest {

    private static final Executor THREADS = task -> new Thread(task).start();
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger connections = new AtomicInteger();

    @Test
    void asksDatabaseOncePerSecond() {
        DatabaseReadiness readiness = readinessOf(this::connect);

        for (int i = 0; i < 100; i++) {
            assertThat(readiness.isReachable()).isTrue();
            now.addAndGet(SECOND / 200);
        }
        assertThat(connections).hasValue(1);

        now.addAndGet(SECOND);
        readiness.isReachable();
        assertThat(connections).hasValue(2);
    }

    @Test
    void isNotReadyWhileDatabaseIsAway() {
        DatabaseReadiness readiness = readinessOf(() -> {
            throw new SQLException("away");
        });

        assertThat(readiness.isReachable()).isFalse();
    }

    @Test
    void givesLastAnswerWhileDatabaseHangs() throws InterruptedException, ExecutionException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        DatabaseReadiness readiness = readinessOf(() -> {
            if (connections.get() == 0) {
                return connect();
            }
            asked.countDown();
            await(answers);
            throw new SQLException("It hung.");
        });
        assertThat(readiness.isReachable()).isTrue();
        now.addAndGet(SECOND);

        CompletableFuture<Boolean> whoAsks = CompletableFuture.supplyAsync(readiness::isReachable, THREADS);
        await(asked);
        assertThat(CompletableFuture.supplyAsync(readiness::isReachable, THREADS))
                .as("another thread meanwhile")
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(true);
        answers.countDown();

        assertThat(whoAsks.get()).isFalse();
        assertThat(readiness.isReachable()).as("afterwards").isFalse();
    }

    private DatabaseReadiness readinessOf(Database database) {
        return new DatabaseReadiness(database.asDataSource(), now::get, "database");
    }

    private Connection connect() {
        connections.incrementAndGet();
        return proxyOf(Connection.class, () -> true);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxyOf(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == void.class ? null : answer.get()));
    }

    @FunctionalInterface
    private interface Answer {

        Object get() throws SQLException;
    }

    @FunctionalInterface
    private interface Database {

        Connection connect() throws SQLException;

        default DataSource asDataSource() {
            return proxyOf(DataSource.class, this::connect);
        }
    }
}
