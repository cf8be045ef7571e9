package dev.strata.system.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DockerfilesTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern IMAGE_WITH_TAG = Pattern.compile("[a-z][\\w./-]*:[\\w.-]+|scratch");

    @Test
    void ofServicesDifferInNameOnly() throws IOException {
        Set<String> contents = ServiceFolders.all().stream()
                .map(service ->
                        read(service.resolve("Dockerfile")).replaceAll("\\b" + service.getFileName() + "\\b", "NAME"))
                .collect(Collectors.toSet());

        assertThat(contents).hasSize(1);
    }

    @Test
    void nameBaseImagesThatUpdateBotsCanFollow() throws IOException {
        List<String> images = Stream.concat(
                        ServiceFolders.all().stream().map(service -> service.resolve("Dockerfile")),
                        Stream.of(ROOT.resolve("server-config/image/Dockerfile")))
                .flatMap(file -> FROM.matcher(read(file)).results().map(from -> from.group(1)))
                .toList();

        assertThat(images).isNotEmpty().allSatisfy(image -> assertThat(image).matches(IMAGE_WITH_TAG));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
