package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangesTest {

    @TempDir
    private Path root;

    private Changes changes;

    @BeforeEach
    void planOneOfEach() throws IOException {
        Files.createDirectories(root.resolve("old/deep"));
        Files.writeString(root.resolve("old/deep/file"), "old");
        Files.writeString(root.resolve("known"), "before");
        changes = new Changes(root);
        changes.remove("old");
        changes.write("known", "after");
        changes.write("new/deep/file", "new");
        changes.write("new/other", "new");
    }

    @Test
    void plansWithoutChangingAnything() {
        assertThat(changes.plan())
                .containsExactly("removes  old", "changes  known", "creates  new/deep/file", "creates  new/other");
        assertThat(root.resolve("new")).doesNotExist();
    }

    @Test
    void appliesAllChanges() {
        changes.apply();

        assertThat(root.resolve("known")).hasContent("after");
        assertThat(root.resolve("new/deep/file")).hasContent("new");
        assertThat(root).isDirectoryNotContaining("glob:**old*");
    }

    @Test
    void deletesWhatWasCompiledFromRemovedSources() throws IOException {
        Files.createDirectories(root.resolve("tests/src/test"));
        Files.writeString(root.resolve("tests/src/test/providers"), "Gone");
        Files.createDirectories(root.resolve("tests/target/test-classes"));
        Files.writeString(root.resolve("tests/target/test-classes/providers"), "Gone");
        changes.remove("tests/src/test/providers");

        changes.apply();

        assertThat(root.resolve("tests/src/test")).isEmptyDirectory();
        assertThat(root.resolve("tests/target")).doesNotExist();
    }

    @Test
    void undoesAllChangesWhenOneFails() {
        changes.write("known/file", "there is a file called known");

        assertThatThrownBy(() -> changes.apply()).isInstanceOf(RuntimeException.class);

        assertThat(root.resolve("known")).hasContent("before");
        assertThat(root.resolve("old/deep/file")).hasContent("old");
        assertThat(root.resolve("new")).doesNotExist();
    }
}
