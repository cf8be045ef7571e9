package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PomsTest {

    @TempDir
    private Path root;

    private Path services;
    private Poms poms;
    private int edits;

    @BeforeEach
    void readPoms() throws IOException {
        Path catalog = Files.createDirectories(root.resolve("services/catalog"));
        services = root.resolve("services/pom.xml");
        Files.writeString(catalog.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(services, "<project>\n    <module>catalog</module>\n</project>");
        poms = new Poms(root, new Service("catalog", catalog, 9080));
    }

    @Test
    void seesNewDependency() throws IOException {
        edit("<project>\n    <module>catalog</module>\n    <dependency/>\n</project>");

        assertThat(poms.haveChanged()).isTrue();
    }

    @Test
    void tellsOfAnEditOnce() throws IOException {
        edit("<project/>");
        poms.haveChanged();

        assertThat(poms.haveChanged()).isFalse();
    }

    @Test
    void ignoresNewServiceBesideThisOne() throws IOException {
        edit("<project>\n    <module>catalog</module>\n    <module>billing</module>\n</project>");

        assertThat(poms.haveChanged()).isFalse();
    }

    private void edit(String text) throws IOException {
        Files.writeString(services, text);
        edits++;
        Files.setLastModifiedTime(services, FileTime.from(Instant.now().plusSeconds(edits)));
    }
}
