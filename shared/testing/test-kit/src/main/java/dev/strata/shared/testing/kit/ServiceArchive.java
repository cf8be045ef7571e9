package dev.strata.shared.testing.kit;

import java.io.File;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The deployment of an in-container test: the packaged WAR plus the test's own classes. */
public final class ServiceArchive {

    private static final String WAR = "service.war";
    private static final String OPENAPI_DOCUMENT = "/META-INF/openapi.yaml";

    // The same as in server.xml, so that addresses and the OpenAPI document are those of production.
    private static final String CONTEXT_ROOT =
            "<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.0\"><context-root uri=\"/\"/></web-ext>";

    // A cold server is slow, and the failures of one test must not open the circuit breaker for the next.
    private static final String FAULT_TOLERANCE = String.format(
            Locale.ROOT,
            "config_ordinal=500\nTimeout/value=%d\nCircuitBreaker/requestVolumeThreshold=%d\n",
            FakeRemoteService.TIMEOUT_MILLIS,
            FakeRemoteService.CIRCUIT_BREAKER_REQUESTS);

    private ServiceArchive() {}

    /**
     * Builds an archive from the WAR as shipped, so that no test lists the classes of the service.
     *
     * @param tests the test class and the fixtures it uses
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the WAR is not packaged yet
     */
    public static WebArchive with(Class<?>... tests) {
        File war = new File(System.getProperty(WAR, ""));
        if (!war.isFile()) {
            throw new IllegalStateException(
                    "In-container tests run after the WAR is packaged: ./mvnw -pl services/NAME -am verify");
        }
        // Not the name of the service, which the server's configuration already uses.
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, "in-container.war")
                .importFrom(war)
                .as(WebArchive.class);
        // So that the server describes the code; ApiContract compares.
        archive.delete(OPENAPI_DOCUMENT);
        return archive.addAsWebInfResource(new StringAsset(CONTEXT_ROOT), "ibm-web-ext.xml")
                .addClasses(tests)
                .addAsLibrary(jarOf(Assertions.class));
    }

    /**
     * Builds an archive whose settings differ from those of dev mode.
     *
     * @param settings the settings of MicroProfile Config, by name
     * @param tests the test class and the fixtures it uses
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the WAR is not packaged yet
     */
    public static WebArchive withSettings(Map<String, String> settings, Class<?>... tests) {
        String lines = settings.entrySet().stream()
                .map(setting -> String.format(Locale.ROOT, "%%dev.%s=%s\n", setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        return with(tests).addAsLibrary(settings("config_ordinal=500\n" + lines));
    }

    /**
     * Builds an archive for a test that starts {@link FakeRemoteService}s inside the server.
     *
     * @param tests the test class and the fixtures it uses
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the WAR is not packaged yet
     */
    public static WebArchive withFakeRemoteServices(Class<?>... tests) {
        return with(tests)
                .addClasses(FakeRemoteService.class, RemoteServiceContract.class)
                .addAsLibrary(jarOf(WireMockServer.class))
                .addAsLibrary(settings(FAULT_TOLERANCE));
    }

    /**
     * Builds an archive for a test that runs, like its fake remote services, outside of the server.
     *
     * @param remotes the services that this one calls
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the WAR is not packaged yet
     */
    public static WebArchive calling(FakeRemoteService... remotes) {
        String addresses = Arrays.stream(remotes)
                .flatMap(remote -> remote.settings().entrySet().stream())
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        return with().addAsLibrary(settings(FAULT_TOLERANCE + addresses));
    }

    private static JavaArchive settings(String lines) {
        return ShrinkWrap.create(JavaArchive.class, "test-settings.jar")
                .addAsManifestResource(new StringAsset(lines), "microprofile-config.properties");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
