package dev.strata.users.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** Makes two transactions overlap, in the order that a race would need luck for. */
@ApplicationScoped
public class Interleaving {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Interleaving self;

    /**
     * Runs a call, then another one in a request of its own before the first commits. The first commits once the other
     * has ended or waits for one of its locks.
     *
     * @return the result of the first call, and the future of the other one
     */
    public <T> Outcome<T> overlap(Callable<T> first, Callable<?> other) throws Exception {
        transaction.begin();
        try {
            T result = first.call();
            Future<?> overlapping = executor.submit(() -> self.inOwnRequest(other));
            awaitEndOrLock(overlapping);
            transaction.commit();
            return new Outcome<>(result, overlapping);
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }

    @ActivateRequestContext
    public <T> T inOwnRequest(Callable<T> call) throws Exception {
        return call.call();
    }

    private void awaitEndOrLock(Future<?> call) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (!call.isDone() && !isLockAwaited()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The other call neither ends nor waits for a lock");
            }
            Thread.sleep(10);
        }
    }

    private boolean isLockAwaited() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted")) {
            return waiting.next();
        }
    }

    public record Outcome<T>(T first, Future<?> other) {

        public void awaitOther() throws Exception {
            other.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
