package dev.strata.shared.event.retry;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.transaction.RollbackException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransientFailuresTest {

    static Stream<Exception> passing() {
        return Stream.of(
                new SQLException("connection refused", "08001"),
                new SQLException("deadlock detected", "40P01"),
                new SQLException("lock timeout", "55P03"),
                new SQLException("administrator command", "57P01"),
                new SQLTransientConnectionException("the pool is empty"),
                new OptimisticLockingFailureException("changed meanwhile"),
                new RollbackException("unknown"));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new NullPointerException(),
                new SQLException("violates check constraint", "23514"),
                new RollbackException().initCause(new SQLException("duplicate key", "23505")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void passes(Exception failure) {
        assertThat(TransientFailures.contain(new IllegalStateException(failure)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void comesAgain(Throwable failure) {
        assertThat(TransientFailures.contain(new IllegalStateException(failure)))
                .isFalse();
    }
}
