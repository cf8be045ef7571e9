package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SaveTimeTest {

    private static final Instant RELOAD = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path root;

    private SaveTime saves;

    @BeforeEach
    void createCheckout() throws IOException {
        save("services/catalog/src/main/java/Old.java", RELOAD.minusSeconds(3600));
        Files.createDirectories(root.resolve("shared"));
        Files.createDirectories(root.resolve("server-config"));
        saves = new SaveTime(root, new Service("catalog", root.resolve("services/catalog"), 9080));
    }

    @Test
    void findsLatestSave() throws IOException {
        save("services/catalog/src/main/java/Product.java", RELOAD.minusSeconds(9));
        save("shared/utils/src/main/java/Ids.java", RELOAD.minusSeconds(1));

        assertThat(saves.before(RELOAD)).contains(RELOAD.minusSeconds(1));
    }

    @Test
    void ignoresWhatTheBuildWrites() throws IOException {
        save("shared/utils/target/classes/Ids.class", RELOAD.minusSeconds(1));

        assertThat(saves.before(RELOAD)).isEmpty();
    }

    private void save(String file, Instant time) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
