package dev.strata.shared.testing.kit;

import java.io.File;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The deployment of an in-container test: the WAR that the build made, and the test beside its classes. */
public final class ServiceArchive {

    private static final String WAR = "service.war";

    // A busy machine is slow at first, and the failures of one test must not open the circuit for the next.
    private static final String PATIENCE =
            "config_ordinal=500\nTimeout/value=%d\nCircuitBreaker/requestVolumeThreshold=1000\n"
                    .formatted(FakeNeighbour.PATIENCE_MILLIS);

    private ServiceArchive() {}

    /**
     * Takes the service as it is shipped, so no test lists classes by hand.
     *
     * @param tests the test class, and fixtures it uses
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the build has not made the WAR yet
     */
    public static WebArchive with(Class<?>... tests) {
        File war = new File(System.getProperty(WAR, ""));
        if (!war.isFile()) {
            throw new IllegalStateException(
                    "In-container tests run after the WAR is packaged: ./mvnw -pl services/NAME -am verify");
        }
        // A name of its own: the server's configuration names the service itself.
        return ShrinkWrap.create(ZipImporter.class, "in-container.war")
                .importFrom(war)
                .as(WebArchive.class)
                .addClasses(tests)
                .addAsLibrary(jarOf(Assertions.class));
    }

    /**
     * The same for a test with {@link FakeNeighbour}s within the server.
     *
     * @param tests the test class, and fixtures it uses
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the build has not made the WAR yet
     */
    public static WebArchive withFakeNeighbours(Class<?>... tests) {
        return with(tests)
                .addClasses(FakeNeighbour.class, GuardedClientContract.class)
                .addAsLibrary(jarOf(WireMockServer.class))
                .addAsLibrary(settings(PATIENCE));
    }

    /**
     * The same for a test that runs beside the server, as its neighbours do.
     *
     * @param neighbours whom the service is to call
     * @return the archive to return from the {@code @Deployment} method
     * @throws IllegalStateException when the build has not made the WAR yet
     */
    public static WebArchive calling(FakeNeighbour... neighbours) {
        String addresses = Arrays.stream(neighbours)
                .flatMap(neighbour -> neighbour.settings().entrySet().stream())
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        return with().addAsLibrary(settings(PATIENCE + addresses));
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
