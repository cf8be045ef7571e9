package dev.strata.shared.utils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RsaKeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsSameKeyEachTime() {
        RsaKeyFile file = new RsaKeyFile(folder.resolve("deep/signing-key.pem"));
        assertThat(file.createIfMissing()).isTrue();

        assertThat(file.read().getPublic()).isEqualTo(file.read().getPublic());
    }

    @Test
    void keepsExistingKey() {
        RsaKeyFile file = new RsaKeyFile(folder.resolve("signing-key.pem"));
        file.createIfMissing();
        Object key = file.read().getPublic();

        assertThat(file.createIfMissing()).isFalse();
        assertThat(file.read().getPublic()).isEqualTo(key);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsKeyFromOthers() throws IOException {
        Path path = folder.resolve("signing-key.pem");
        new RsaKeyFile(path).createIfMissing();

        assertThat(Files.getPosixFilePermissions(path))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder).isDirectoryContaining(path::equals).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void namesFileWithoutKey() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "no key");

        assertThatThrownBy(() -> new RsaKeyFile(broken).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.pem");
    }
}
