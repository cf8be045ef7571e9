package dev.strata.shared.dev.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcesTest {

    private static final Instant BUILD = Instant.parse("2026-11-26T12:00:00Z");
    private static final String GREETING = "services/catalog/src/main/java/Greeting.java";
    private static final String WORDS = "shared/utils/src/main/java/Words.java";

    private final List<String> console = new ArrayList<>();
    private final List<String> takenIn = new ArrayList<>();

    @TempDir
    private Path root;

    private Sources sources;
    private Instant clock = BUILD;

    @BeforeEach
    void createCheckout() throws IOException {
        write("services/catalog/src/main/resources/db/V1.sql", "");
        write(GREETING, "class Greeting { String text() { return Words.HELLO; } }");
        write(WORDS, "class Words { static final String HELLO = String.valueOf(1); }");
        write(
                "services/catalog/target/class-path.txt",
                root.resolve("shared/utils/target/classes") + File.pathSeparator + root.resolve("other.jar"));
        Service catalog = new Service("catalog", root.resolve("services/catalog"), 9080);
        sources = new Sources(
                new Compiler("17", new SourcePaths(root)),
                BUILD,
                event -> console.add(event.toString()),
                module -> takenIn.add(module.name()));
        sources.add(catalog);
        poll();
    }

    @Test
    void leavesAloneWhatIsBuilt() {
        assertThat(classOf("services/catalog", "Greeting")).doesNotExist();
        assertThat(takenIn).isEmpty();
    }

    @Test
    void compilesWhatWasSavedSinceTheBuild() throws IOException {
        save(WORDS, "class Words { static final String HELLO = String.valueOf(2); }");
        poll();

        assertThat(classOf("shared/utils", "Words")).exists();
        assertThat(takenIn).containsExactly("utils");
    }

    @Test
    void compilesModulesThatNeedEachOther() throws IOException {
        save(GREETING, "class Greeting { String text() { return Words.BYE; } }");
        save(WORDS, "class Words { static final String BYE = String.valueOf(2); }");
        poll();

        assertThat(classOf("services/catalog", "Greeting")).exists();
        assertThat(console).isEmpty();
    }

    @Test
    void namesFileAndLineThatDoesNotCompileAndKeepsTheClasses() throws IOException {
        save(WORDS, "class Words { static final String HELLO = String.valueOf(2); }");
        poll();
        byte[] before = Files.readAllBytes(classOf("shared/utils", "Words"));

        save(WORDS, "class Words {\n    int broken() { return missing(); }\n    int other() { return gone; }\n}");
        poll();

        assertThat(console)
                .containsExactly("utils      does not compile, the old code goes on: " + WORDS
                        + ":2: cannot find symbol missing() (and 1 more)");
        assertThat(classOf("shared/utils", "Words")).hasBinaryContent(before);
        assertThat(takenIn).containsExactly("utils");
    }

    @Test
    void triesAgainWithEachSaveWhatDidNotCompile() throws IOException {
        save(WORDS, "class Words { static final String HELLO = String.valueOf(2); }");
        save(GREETING, "class Greeting { String text() { return Words.BYE; } }");
        poll();
        assertThat(console).hasSize(1);

        save(WORDS, "class Words { static final String BYE = String.valueOf(2); }");
        poll();

        assertThat(classOf("services/catalog", "Greeting")).exists();
        assertThat(console).hasSize(2).last().isEqualTo("catalog    compiles again");
    }

    @Test
    void tellsOnceThatErrorIsUndone() throws IOException {
        save(WORDS, "class Words { static final String HELLO = String.valueOf(1); }");
        save(GREETING, "class Greeting { String text() { return missing(); } }");
        poll();
        save(GREETING, "class Greeting { String text() { return Words.HELLO; } }");
        poll();
        save(GREETING, "class Greeting { String text() { return Words.HELLO + 1; } }");
        poll();

        assertThat(console).hasSize(2).last().isEqualTo("catalog    compiles again");
    }

    @Test
    void tellsThatNothingReloads() throws IOException {
        save(WORDS, "class Words { }");
        poll();
        save(WORDS, "class Words { /* nothing */ }");
        poll();

        assertThat(console).containsExactly("utils      compiles to the same classes, so nothing reloads");
    }

    @Test
    void replacesOnlyClassesThatDiffer() throws IOException {
        save(WORDS, "class Words { } class Other { }");
        poll();
        FileTime before = Files.getLastModifiedTime(classOf("shared/utils", "Other"));
        Files.setLastModifiedTime(classOf("shared/utils", "Other"), FileTime.from(BUILD));

        save(WORDS, "class Words { int more; } class Other { }");
        poll();

        assertThat(Files.getLastModifiedTime(classOf("shared/utils", "Other")).toInstant())
                .isEqualTo(BUILD)
                .isNotEqualTo(before.toInstant());
    }

    @Test
    void deletesClassesOfDeletedSources() throws IOException {
        save(WORDS, "class Words { } class Other { }");
        poll();

        save(WORDS, "class Words { }");
        poll();

        assertThat(classOf("shared/utils", "Other")).doesNotExist();
    }

    @Test
    void keepsClassesOfPackageInfos() throws IOException {
        save("shared/utils/src/main/java/words/package-info.java", "/** Words. */ package words;");
        poll();

        assertThat(classOf("shared/utils", "words/package-info")).exists();
    }

    @Test
    void noticesThatDeletedSourceIsUsed() throws IOException {
        save("shared/utils/src/main/java/Other.java", "class Other { String text = Words.HELLO; }");
        poll();

        Files.delete(root.resolve(WORDS));
        poll();

        assertThat(console).singleElement().asString().contains("Other.java:1: cannot find symbol Words");
        assertThat(classOf("shared/utils", "Words")).exists();
    }

    @Test
    void copiesAndDeletesResourcesAndServerConfiguration() throws IOException {
        save("services/catalog/src/main/resources/db/V2.sql", "SELECT 1");
        save("services/catalog/src/main/liberty/config/server.xml", "<server/>");
        poll();
        assertThat(root.resolve("services/catalog/target/classes/db/V2.sql")).hasContent("SELECT 1");
        assertThat(root.resolve("services/catalog/target/liberty/usr/servers/defaultServer/server.xml"))
                .hasContent("<server/>");

        Files.delete(root.resolve("services/catalog/src/main/resources/db/V2.sql"));
        poll();

        assertThat(root.resolve("services/catalog/target/classes/db/V2.sql")).doesNotExist();
    }

    @Test
    void saysOnceWhatItCannotTakeOver() throws IOException {
        Path classes = root.resolve("services/catalog/target/classes");
        Files.createFile(classes);
        save("services/catalog/src/main/resources/db/V2.sql", "SELECT 1");

        assertThatThrownBy(this::poll).isInstanceOf(LaunchException.class).hasMessageContaining("can't be taken over");
        assertThatCode(this::poll).doesNotThrowAnyException();

        Files.delete(classes);
        save("services/catalog/src/main/resources/db/V2.sql", "SELECT 2");
        poll();
        assertThat(classes.resolve("db/V2.sql")).hasContent("SELECT 2");
    }

    @Test
    void survivesAnnotationProcessorThatFails() throws IOException {
        write("processors/META-INF/services/javax.annotation.processing.Processor", FailingProcessor.class.getName());
        write(
                "services/users/target/class-path.txt",
                root.resolve("processors")
                        + File.pathSeparator
                        + Path.of("target/test-classes").toAbsolutePath());
        sources.add(new Service("users", root.resolve("services/users"), 9081));
        save("services/users/src/main/java/User.java", "class User { }");

        poll();

        assertThat(console).singleElement().asString().contains("the compiler fails", "half a class");
    }

    /** As one that does not expect what was saved half-written. */
    public static final class FailingProcessor extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            throw new IllegalStateException("half a class");
        }
    }

    @Test
    void waitsUntilNothingMoreIsSaved() throws IOException {
        save(WORDS, "class Words { int a; }");
        sources.poll();
        sources.poll();
        save(WORDS, "class Words { int ab; }");
        sources.poll();
        assertThat(takenIn).isEmpty();

        sources.poll();

        assertThat(takenIn).containsExactly("utils");
    }

    @Test
    void noticesTestsThatWereSaved() throws IOException {
        save("services/catalog/src/test/java/GreetingTest.java", "");
        poll();

        assertThat(takenIn).containsExactly("catalog");
    }

    /** Until it has looked, and has looked once more and seen that nothing more was saved. */
    private void poll() {
        for (int i = 0; i < 4; i++) {
            sources.poll();
        }
    }

    private void save(String file, String content) throws IOException {
        clock = clock.plusSeconds(1);
        write(file, content);
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(clock));
    }

    private Path classOf(String module, String name) {
        return root.resolve(module).resolve("target/classes").resolve(name + ".class");
    }
}
