package dev.strata.shared.testing.kit;

import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/**
 * A stub of another service, which can respond, be slow or fail. It listens on a free port of the loopback address. A
 * test inside the server needs nothing else: the system properties point the REST client here. For a test that runs
 * beside the server, {@link ServiceArchive#calling} configures the deployed service.
 */
public final class FakeRemoteService {

    /** The timeout of every call to it, in place of the shorter one of production. */
    static final int TIMEOUT_MILLIS = 5_000;

    /** After how many requests the circuit breaker may open in a test. */
    static final int CIRCUIT_BREAKER_REQUESTS = 40;

    private static final UrlPathPattern EVERYTHING = urlPathMatching(".*");
    private static final String RECOVERED = "recovered";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("localhost"));

    private final String name;

    private FakeRemoteService(String name) {
        this.name = name;
        server.start();
        settings().forEach(System::setProperty);
    }

    /**
     * Starts a stub, which lives as long as its JVM.
     *
     * @param name the {@code configKey} of the REST client, such as {@code catalog}
     * @return the stub, which responds 404 until told otherwise
     */
    public static FakeRemoteService of(String name) {
        return new FakeRemoteService(name);
    }

    /** The configuration of the REST client that calls it. */
    Map<String, String> settings() {
        return Map.of(
                name + "/mp-rest/url", server.baseUrl(),
                name + "/mp-rest/readTimeout", Integer.toString(TIMEOUT_MILLIS));
    }

    /** Removes all stubbed responses and recorded requests. */
    public void reset() {
        server.resetAll();
    }

    /**
     * Responds 200 to every request.
     *
     * @param json the body
     */
    public void respondsWith(String json) {
        server.stubFor(everything().willReturn(ok(json)));
    }

    /**
     * Responds to every request with a status and no body.
     *
     * @param status the HTTP status
     */
    public void respondsWith(int status) {
        server.stubFor(everything().willReturn(aResponse().withStatus(status)));
    }

    /**
     * Responds 200 to every request, after the client's timeout.
     *
     * @param json the body
     */
    public void respondsTooLateWith(String json) {
        server.stubFor(everything().willReturn(ok(json).withFixedDelay(2 * TIMEOUT_MILLIS)));
    }

    /**
     * Resets the first connection and responds 200 from then on.
     *
     * @param json the body
     */
    public void failsOnceThenRespondsWith(String json) {
        server.stubFor(everything()
                .inScenario(RECOVERED)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo(RECOVERED));
        server.stubFor(everything()
                .inScenario(RECOVERED)
                .whenScenarioStateIs(RECOVERED)
                .willReturn(ok(json)));
    }

    /**
     * Counts the requests since the last reset.
     *
     * @return their number
     */
    public int requestCount() {
        return server.countRequestsMatching(anyRequestedFor(anyUrl()).build()).getCount();
    }

    private static MappingBuilder everything() {
        return any(EVERYTHING);
    }

    private static ResponseDefinitionBuilder ok(String json) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(json);
    }
}
