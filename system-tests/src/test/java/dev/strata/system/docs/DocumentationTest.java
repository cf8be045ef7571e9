package dev.strata.system.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.strata.system.api.ApiDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** The Markdown files: links lead somewhere, and commands, options, paths and classes exist. IDEs run such commands, too. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Set<String> BUILT = Set.of("target", ".git", ".dev");
    private static final int LARGEST_README = 8 * 1024;
    private static final List<String> EXAMPLES = List.of("services/catalog", "services/users", "services/orders");
    // Services that the text invites readers to generate, placeholders, and what exists only on some machines.
    private static final Pattern IMAGINARY = Pattern.compile("services/(billing|NAME)\\b.*|.*/target/.*|.*/\\.env");

    private static final Set<String> PHASES = Set.of("clean", "validate", "compile", "test", "package", "verify");
    private static final Set<String> OPTIONS_OF_PLUGINS = Set.of("test", "it.test", "skipTests", "debugPort");
    private static final String READ_BY_CLASS =
            "(?:getProperty|getInteger|getLong|getBoolean|option)\\((?:[^;\"]*\\+ )?\"%s\"";
    private static final String READ_BY_POM = "\\$\\{%1$s}|<name>%1$s</name>";
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(?:maven-)?(\\w+)(?:-maven)?-plugin</artifactId>");
    private static final Pattern PROFILE =
            Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)", Pattern.DOTALL);
    private static final Pattern COMMAND_OF_IDE = Pattern.compile("\"(\\./mvnw [^\"]*)\"");
    private static final Pattern COMPOSE_PROFILE = Pattern.compile("docker compose --profile (\\w+)");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./-])((?:\\.ci|services|shared|server-config|system-tests)/[\\w./-]*\\w)");
    private static final Pattern CLASS = Pattern.compile("@?([A-Z][a-z0-9]+[A-Z]\\w*)(?:[.(<].*)?");
    private static final Pattern TEST_METHOD = Pattern.compile("(\\w+(?:IT|Test))\\.(\\w+)");
    private static final Pattern REQUEST = Pattern.compile("(?m)^([A-Z]+) \\{\\{(\\w+)}}(/[^?\\s]*)");

    private static String poms;
    private static String sources;

    @BeforeAll
    static void read() throws IOException {
        // A clone that has removed the examples keeps texts about them.
        Assumptions.assumeTrue(EXAMPLES.stream().allMatch(example -> Files.exists(ROOT.resolve(example))));
        poms = contents("pom.xml");
        sources = contents(".java");
    }

    static List<Markdown> documents() throws IOException {
        List<Markdown> documents = new ArrayList<>();
        files(".md").forEach(file -> documents.add(Markdown.of(file)));
        files(".run.xml").forEach(file -> documents.add(commandsOfIde(file)));
        files("tasks.json").forEach(file -> documents.add(commandsOfIde(file)));
        return documents;
    }

    /** What an IDE runs, as if a text said so. */
    private static Markdown commandsOfIde(Path file) {
        String commands = groups(COMMAND_OF_IDE, Markdown.of(file).text())
                .map(command -> "`" + command.replace("${input:service}", anyExample()) + "`")
                .collect(Collectors.joining("\n"));
        return new Markdown(file, commands);
    }

    private static String anyExample() {
        return Path.of(EXAMPLES.get(0)).getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksToWhatExists(Markdown document) {
        assertThat(document.links()).allSatisfy(link -> {
            Path target =
                    link.group(1).isEmpty() ? document.file() : document.file().resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(Markdown.of(target).anchors()).contains(link.group(2));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesProfilesThatExist(Markdown document) {
        List<String> profiles = groups(PROFILE, poms).toList();

        assertThat(words(document, "-P"))
                .allSatisfy(profile -> assertThat(profiles).contains(profile));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOptionsThatAreRead(Markdown document) {
        assertThat(words(document, "-D").map(option -> option.split("=")[0]))
                .allSatisfy(
                        option -> assertThat(option).matches(DocumentationTest::isRead, "is read by a POM or a class"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesTestsThatExist(Markdown document) {
        assertThat(words(document, "-D").filter(option -> option.matches("(it\\.)?test=.*")))
                .allSatisfy(option -> {
                    String[] test = option.split("[=#]");
                    assertThat(test[1]).matches(DocumentationTest::isDeclaredOrImported, "is a class");
                    if (test.length > 2) {
                        assertThat(test[2]).matches(name -> sources.contains("void " + name + "("), "is a method");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesTestMethodsThatExist(Markdown document) {
        assertThat(document.inlineCode().stream().map(TEST_METHOD::matcher).filter(Matcher::matches))
                .allSatisfy(test -> assertThat(groups(
                                Pattern.compile(String.format(Locale.ROOT, "(?s)class %s\\b(.*?)\n}", test.group(1))),
                                sources))
                        .anyMatch(body -> body.contains(String.format(Locale.ROOT, " %s(", test.group(2)))));
    }

    @Test
    void limitsOfThreatModelNameTheirTests() throws IOException {
        String model = Files.readString(ROOT.resolve(".github/SECURITY.md"));
        List<String> limits = model.substring(model.indexOf("| threat |"))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();

        assertThat(limits).isNotEmpty().allSatisfy(limit -> assertThat(limit).matches(".*" + TEST_METHOD + ".*"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesPhasesAndPluginsThatExist(Markdown document) {
        List<String> plugins = groups(PLUGIN, poms).toList();

        assertThat(document.mavenCommands().stream().flatMap(DocumentationTest::goals))
                .allSatisfy(goal -> {
                    if (goal.contains(":")) {
                        assertThat(plugins).contains(goal.split(":")[0]);
                    } else {
                        assertThat(PHASES).contains(goal);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesComposeProfilesThatExist(Markdown document) throws IOException {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));

        assertThat(groups(COMPOSE_PROFILE, document.code()))
                .allSatisfy(
                        profile -> assertThat(compose).contains(String.format(Locale.ROOT, "profiles: [%s]", profile)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesPathsThatExist(Markdown document) {
        assertThat(groups(PATH, document.code()))
                .filteredOn(path -> !IMAGINARY.matcher(path).matches())
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesClassesThatExist(Markdown document) {
        assertThat(document.inlineCode().stream().flatMap(DocumentationTest::className))
                .allSatisfy(name -> assertThat(name)
                        .matches(DocumentationTest::isDeclaredOrImported, "is a class, declared or imported"));
    }

    @Test
    void topReadmeIsShort() throws IOException {
        assertThat(Files.size(ROOT.resolve("README.md"))).isLessThanOrEqualTo(LARGEST_README);
    }

    @Test
    void workedEndpointApplies() throws IOException, InterruptedException {
        List<String> diffs = Markdown.of(ROOT.resolve("README.md")).blocks("diff");
        assertThat(diffs).hasSize(1);
        Path patch = Files.writeString(Files.createTempFile("worked-endpoint", ".diff"), diffs.get(0));
        try {
            Process check = new ProcessBuilder("git", "apply", "--check", patch.toString())
                    .directory(ROOT.toFile())
                    .inheritIO()
                    .start();
            assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(check.exitValue()).isZero();
        } finally {
            Files.delete(patch);
        }
    }

    @Test
    void requestsForIdesAreOperations() throws IOException {
        List<MatchResult> requests = REQUEST.matcher(Files.readString(ROOT.resolve("services/requests.http")))
                .results()
                .toList();

        assertThat(requests).isNotEmpty().allSatisfy(request -> {
            Path service = ROOT.resolve("services").resolve(request.group(2));
            assertThat(ApiDocument.in(service, request.group(2), null).operations())
                    .anyMatch(operation ->
                            operation.method().equals(request.group(1)) && operation.matches(request.group(3)));
        });
    }

    /** What follows an option such as {@code -P} or {@code -D} directly. */
    private static Stream<String> words(Markdown document, String option) {
        return document.mavenCommands().stream()
                .flatMap(List::stream)
                .filter(word -> word.startsWith(option))
                .map(word -> word.substring(option.length()))
                .filter(word -> !word.isEmpty());
    }

    private static Stream<String> goals(List<String> command) {
        return Stream.iterate(0, i -> i < command.size(), i -> i + 1)
                .filter(i -> i == 0 || !Set.of("-pl", "-f").contains(command.get(i - 1)))
                .map(command::get)
                .filter(word -> word.matches("[a-z][a-z:-]*"));
    }

    private static boolean isRead(String option) {
        // -Dcatalog.port is read as the name of a service and ".port".
        String name = EXAMPLES.stream()
                .filter(example -> ("services/" + option).startsWith(example + "."))
                .findFirst()
                .map(example -> ("services/" + option).substring(example.length()))
                .orElse(option);
        String quoted = Pattern.quote(name);
        return OPTIONS_OF_PLUGINS.contains(name)
                || Pattern.compile(String.format(Locale.ROOT, READ_BY_CLASS, quoted))
                        .matcher(sources)
                        .find()
                || Pattern.compile(String.format(Locale.ROOT, READ_BY_POM, quoted))
                        .matcher(poms)
                        .find();
    }

    private static boolean isDeclaredOrImported(String name) {
        return Pattern.compile(String.format(Locale.ROOT, "(class|interface|record|enum) %1$s\\b|\\.%1$s;", name))
                .matcher(sources)
                .find();
    }

    private static Stream<String> className(String code) {
        return Optional.of(CLASS.matcher(code)).filter(Matcher::matches).map(name -> name.group(1)).stream();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String contents(String suffix) throws IOException {
        StringBuilder contents = new StringBuilder();
        for (Path file : files(suffix)) {
            contents.append(Files.readString(file)).append('\n');
        }
        return contents.toString();
    }

    private static List<Path> files(String suffix) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isBuilt = BUILT.contains(folder.getFileName().toString());
                return isBuilt ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean isItself = file.endsWith("DocumentationTest.java");
                if (file.toString().endsWith(suffix) && !isItself) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
