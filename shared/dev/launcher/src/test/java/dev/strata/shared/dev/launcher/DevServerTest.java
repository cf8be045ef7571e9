package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DevServerTest {

    @TempDir
    private Path service;

    @Test
    void removesManifestsThatOtherBuildsWrite() throws IOException {
        Path apps = Files.createDirectories(service.resolve("target/liberty/usr/servers/defaultServer/apps"));
        Path application = Files.writeString(apps.resolve("catalog.war.xml"), """
                <archive>
                    <dir sourceOnDisk="/a b/target/classes" targetInArchive="/WEB-INF/classes"/>
                    <file sourceOnDisk="/a b/target/tmp/META-INF/MANIFEST.MF" targetInArchive="/META-INF/MANIFEST.MF"/>
                </archive>
                """);

        DevServer.removeManifests(service);

        assertThat(application).content().contains("/WEB-INF/classes").doesNotContain("MANIFEST.MF");
    }
}
