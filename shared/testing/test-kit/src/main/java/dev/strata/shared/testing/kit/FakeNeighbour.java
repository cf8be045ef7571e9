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
 * Another service as a test needs it: with an answer, too slow, out of order, or gone. It listens on a free port of the
 * loopback address, and is where the REST client of its name calls: within the server, for a test that runs there; for one
 * that runs beside the server, {@link ServiceArchive#calling} tells the service.
 */
public final class FakeNeighbour {

    /** How long a client waits for it, with whatever timeout it is shipped. */
    static final int PATIENCE_MILLIS = 5_000;

    private static final UrlPathPattern EVERYTHING = urlPathMatching(".*");
    private static final String RECOVERED = "recovered";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("localhost"));

    private final String name;

    private FakeNeighbour(String name) {
        this.name = name;
        server.start();
        settings().forEach(System::setProperty);
    }

    /**
     * Starts one.
     *
     * @param name the {@code configKey} of the REST client, such as {@code catalog}
     * @return the neighbour, which lives as long as its JVM
     */
    public static FakeNeighbour of(String name) {
        return new FakeNeighbour(name);
    }

    /** The settings of the REST client that calls it. */
    Map<String, String> settings() {
        return Map.of(
                name + "/mp-rest/url", server.baseUrl(),
                name + "/mp-rest/readTimeout", Integer.toString(PATIENCE_MILLIS));
    }

    /** Forgets what it was told, and what it was asked. */
    public void reset() {
        server.resetAll();
    }

    /**
     * Answers every request.
     *
     * @param json the body, with 200
     */
    public void answers(String json) {
        server.stubFor(everything().willReturn(ok(json)));
    }

    /**
     * Answers every request, later than a client waits.
     *
     * @param json the body, with 200
     */
    public void answersTooLate(String json) {
        server.stubFor(everything().willReturn(ok(json).withFixedDelay(2 * PATIENCE_MILLIS)));
    }

    /**
     * Refuses every request.
     *
     * @param status the HTTP status
     */
    public void fails(int status) {
        server.stubFor(everything().willReturn(aResponse().withStatus(status)));
    }

    /**
     * Cuts the first connection and answers from then on.
     *
     * @param json the body, with 200
     */
    public void answersAtTheSecondTry(String json) {
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
     * Counts.
     *
     * @return how many requests came since the last reset
     */
    public int requests() {
        return server.countRequestsMatching(anyRequestedFor(anyUrl()).build()).getCount();
    }

    private static MappingBuilder everything() {
        return any(EVERYTHING);
    }

    private static ResponseDefinitionBuilder ok(String json) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(json);
    }
}
