package dev.strata.shared.testing.kit;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.web.client.RemoteServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What every client of a remote service guarantees; the test of each extends it. */
public abstract class RemoteServiceContract {

    private final FakeRemoteService remote;
    private final String response;

    /**
     * Takes what differs between clients.
     *
     * @param remote the stub that the client calls
     * @param response a valid response of it, as JSON
     */
    protected RemoteServiceContract(FakeRemoteService remote, String response) {
        this.remote = remote;
        this.response = response;
    }

    /**
     * Calls the remote service through the client under test.
     *
     * @return the result
     */
    protected abstract Object call();

    @BeforeEach
    public void resetRemoteService() {
        remote.reset();
    }

    @Test
    public void ignoresUnknownMembers() {
        remote.respondsWith(response.replace("{", "{\"newSinceYesterday\": 1, "));

        assertThat(call()).isNotNull();
    }

    @Test
    public void retriesOnceWhenConnectionIsReset() {
        remote.failsOnceThenRespondsWith(response);

        assertThat(call()).isNotNull();
        assertThat(remote.requestCount()).isEqualTo(2);
    }

    @Test
    public void throwsWhenResponseIsTooLate() {
        remote.respondsTooLateWith(response);

        assertThatThrownBy(this::call).isInstanceOf(RemoteServiceUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429})
    public void keepsCircuitClosedForClientErrors(int status) {
        remote.respondsWith(status);
        // Each client decides what such a status means.
        List<Throwable> outcomes = Stream.generate(() -> catchThrowable(this::call))
                .limit(FakeRemoteService.CIRCUIT_BREAKER_REQUESTS)
                .toList();
        assertThat(outcomes)
                .noneMatch(outcome ->
                        outcome != null && String.valueOf(outcome.getCause()).contains("CircuitBreakerOpen"));

        remote.respondsWith(response);

        assertThat(call()).isNotNull();
    }

    @Test
    public void throwsWhenRemoteServiceFails() {
        remote.respondsWith(500);

        assertThatThrownBy(this::call).isInstanceOf(RemoteServiceUnavailableException.class);
    }
}
