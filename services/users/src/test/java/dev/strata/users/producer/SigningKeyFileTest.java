package dev.strata.users.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheSameKeyEachTime() {
        SigningKeyFile file = new SigningKeyFile(folder.resolve("deep/signing-key.pem"));
        file.create();

        assertThat(file.read()).isEqualTo(file.read());
    }

    @Test
    void saysWhichFileHoldsNoKey() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "no key");

        assertThatThrownBy(() -> new SigningKeyFile(broken).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.pem");
    }
}
