package dev.strata.system.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README files: every link leads somewhere, and every command names what exists. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final int LARGEST_README = 8 * 1024;
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern MAVEN = Pattern.compile("\\./mvnw[^`\\n]*");
    private static final Pattern PROFILE = Pattern.compile("(?<=\\s)-P([a-z-]+)");
    private static final Pattern MODULE = Pattern.compile("-pl (\\S+)");
    private static final Pattern PROFILE_ID =
            Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)", Pattern.DOTALL);
    private static final Pattern PATH =
            Pattern.compile("(?<=[`\\s])(?:\\.ci|services|shared|server-config|system-tests)/[\\w./-]+");
    private static final Pattern DIFF = Pattern.compile("(?s)```diff\\n(.*?)```");
    private static final Set<String> EXAMPLES = Set.of("services/billing");

    static List<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 4, (file, attributes) -> file.getFileName().toString().equals("README.md") && !isBuilt(file))) {
            return files.sorted().toList();
        }
    }

    private static boolean isBuilt(Path file) {
        return ROOT.relativize(file).toString().matches("(?s)\\..*|.*\\btarget\\b.*");
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void linksToWhatExists(Path readme) throws IOException {
        assertThat(matches(LINK, Files.readString(readme)).filter(link -> !isExternal(link)))
                .allSatisfy(link -> {
                    Path target = link.group(1).isEmpty() ? readme : readme.resolveSibling(link.group(1));
                    assertThat(target).exists();
                    if (link.group(2) != null) {
                        assertThat(anchorsOf(target)).contains(link.group(2));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void namesProfilesAndModulesThatExist(Path readme) throws IOException {
        String commands =
                matches(MAVEN, Files.readString(readme)).map(MatchResult::group).collect(Collectors.joining("\n"));

        assertThat(profiles()).containsAll(groups(PROFILE, commands));
        assertThat(groups(MODULE, commands))
                .filteredOn(module -> !isExample(module))
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void namesPathsThatExist(Path readme) throws IOException {
        assertThat(matches(PATH, Files.readString(readme)).map(MatchResult::group))
                .filteredOn(path -> !isExample(path) && !path.contains("NAME") && !path.contains("/target/"))
                .allSatisfy(path ->
                        assertThat(ROOT.resolve(path.replaceFirst("[.,]$", ""))).exists());
    }

    @Test
    void topReadmeIsShort() throws IOException {
        assertThat(Files.size(ROOT.resolve("README.md"))).isLessThanOrEqualTo(LARGEST_README);
    }

    @Test
    void workedEndpointApplies() throws IOException, InterruptedException {
        Matcher diff = DIFF.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(diff.find()).isTrue();
        Path patch = Files.writeString(Files.createTempFile("worked-endpoint", ".diff"), diff.group(1));
        try {
            Process check = new ProcessBuilder("git", "apply", "--check", "--recount", patch.toString())
                    .directory(ROOT.toFile())
                    .inheritIO()
                    .start();
            assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(check.exitValue()).isZero();
        } finally {
            Files.delete(patch);
        }
    }

    private static boolean isExternal(MatchResult link) {
        return link.group(1).contains(":");
    }

    // A service that the text invites to make.
    private static boolean isExample(String path) {
        return EXAMPLES.stream().anyMatch(path::startsWith);
    }

    private static List<String> anchorsOf(Path file) throws IOException {
        return matches(HEADING, Files.readString(file))
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).strip())
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static Set<String> profiles() throws IOException {
        Set<String> profiles = new TreeSet<>();
        try (Stream<Path> poms =
                Files.find(ROOT, 4, (file, attributes) -> file.endsWith("pom.xml") && !isBuilt(file))) {
            for (Path pom : poms.toList()) {
                profiles.addAll(groups(PROFILE_ID, Files.readString(pom)));
            }
        }
        return profiles;
    }

    private static List<String> groups(Pattern pattern, String text) {
        return matches(pattern, text).map(match -> match.group(1)).toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
