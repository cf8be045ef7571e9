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

class FailureCausesTest {

    @ParameterizedTest
    @CsvSource({
        "23505, 409, conflict",
        "40001, 409, changed-meanwhile",
        "08006, 503, database-unavailable",
        "57P01, 503, database-unavailable",
        "53300, 503, database-unavailable",
        "42P01, 500, internal-server-error",
    })
    void tellsWhatTheDatabaseSaidFromItsSqlState(String state, int status, String kind) {
        Problem problem = FailureCauses.problemOf(new IllegalStateException(new SQLException("secret", state)), true);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void takesATransientFailureForAnAbsentDatabase() {
        Problem problem = FailureCauses.problemOf(new SQLTransientConnectionException("no connection"), false);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfterSeconds()).isPositive();
    }

    @Test
    void takesACommitThatFailedForNoSaidReasonForAnAbsentDatabase() {
        RollbackException silent = new RollbackException("could not commit");
        RollbackException telling = new RollbackException("could not commit");
        telling.initCause(new SQLException("duplicate", "23505"));

        assertThat(FailureCauses.problemOf(silent, false).status()).isEqualTo(503);
        assertThat(FailureCauses.problemOf(new SystemException("no resource"), false)
                        .status())
                .isEqualTo(503);
        assertThat(FailureCauses.problemOf(telling, false).status()).isEqualTo(409);
    }

    @Test
    void knowsALostUpdate() {
        OptimisticLockingFailureException stale = new OptimisticLockingFailureException("stale");

        assertThat(FailureCauses.problemOf(stale, true).status()).isEqualTo(412);
        assertThat(FailureCauses.problemOf(stale, false).status()).isEqualTo(409);
    }

    @Test
    void takesEverythingElseForOurFault() {
        assertThat(FailureCauses.problemOf(new NullPointerException(), false).status())
                .isEqualTo(500);
    }

    @Test
    void survivesACircleOfCauses() {
        IllegalStateException first = new IllegalStateException();
        IllegalStateException second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(FailureCauses.problemOf(first, false).status()).isEqualTo(500);
    }
}
