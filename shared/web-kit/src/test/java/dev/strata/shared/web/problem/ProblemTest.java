package dev.strata.shared.web.problem;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {

    @Test
    void derivesTitleFromKind() {
        Problem problem = Problem.of(422, "mixed-currencies", "Two currencies.");

        assertThat(problem.title()).isEqualTo("Mixed currencies");
        assertThat(problem.status()).isEqualTo(422);
    }

    @Test
    void derivesKindAndTitleFromStatus() {
        Problem problem = Problem.of(405);

        assertThat(problem.kind()).isEqualTo("method-not-allowed");
        assertThat(problem.title()).isEqualTo("Method Not Allowed");
    }

    @Test
    void acceptsUnknownStatus() {
        assertThat(Problem.of(599).title()).isEqualTo("Error 599");
    }

    @Test
    void convertsToProblemDetail() {
        Problem problem = Problem.of(404);

        ProblemDetail detail = ProblemDetail.of(problem, "/api/v1/nowhere", "request-1");

        assertThat(detail.type()).hasToString("urn:problem:not-found");
        assertThat(detail.instance()).isEqualTo("/api/v1/nowhere");
        assertThat(detail.correlationId()).isEqualTo("request-1");
        assertThat(detail.errors()).isNull();
    }

    @Test
    void addsFieldsAndRetryAfter() {
        FieldProblem field = new FieldProblem("/name", null, "must not be blank");

        Problem problem = Problem.of(503).with(List.of(field)).retryAfter(5);

        assertThat(problem.fields()).containsExactly(field);
        assertThat(problem.headers()).containsEntry("Retry-After", 5L);
    }
}
