package dev.strata.shared.web.mapper;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.strata.shared.web.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class FailureProblemTest {

    @ParameterizedTest
    @CsvSource({
        "23505, 409, conflict",
        "40001, 409, changed-meanwhile",
        "08006, 503, database-unavailable",
        "57P01, 503, database-unavailable",
        "53300, 503, database-unavailable",
        "42P01, 500, internal-server-error",
    })
    void mapsSqlStateToProblem(String state, int status, String kind) {
        Problem problem = FailureProblem.of(new IllegalStateException(new SQLException("secret", state)), true);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void mapsTransientFailureToUnavailableDatabase() {
        Problem problem = FailureProblem.of(new SQLTransientConnectionException("no connection"), false);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void mapsFailedCommitWithoutCauseToUnavailableDatabase() {
        RollbackException withoutCause = new RollbackException("could not commit");
        RollbackException withCause = new RollbackException("could not commit");
        withCause.initCause(new SQLException("duplicate", "23505"));

        assertThat(FailureProblem.of(withoutCause, false).status()).isEqualTo(503);
        assertThat(FailureProblem.of(new SystemException("no resource"), false).status())
                .isEqualTo(503);
        assertThat(FailureProblem.of(withCause, false).status()).isEqualTo(409);
    }

    @Test
    void mapsLostUpdateByPrecondition() {
        OptimisticLockingFailureException stale = new OptimisticLockingFailureException("stale");

        assertThat(FailureProblem.of(stale, true).status()).isEqualTo(412);
        assertThat(FailureProblem.of(stale, false).status()).isEqualTo(409);
    }

    @Test
    void mapsAnythingElseToServerError() {
        assertThat(FailureProblem.of(new NullPointerException(), false).status())
                .isEqualTo(500);
    }

    @Test
    void survivesCyclicCauses() {
        IllegalStateException first = new IllegalStateException();
        IllegalStateException second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(FailureProblem.of(first, false).status()).isEqualTo(500);
    }
}
