package dev.strata.shared.dev.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UnpackedPostgresTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatIsComplete() throws IOException {
        Path program = unpack("PG-1/bin/initdb");
        unpack("PG-1/.exists");

        new UnpackedPostgres(folder).folder();

        assertThat(program).exists();
    }

    @Test
    void deletesWhatWasLeftHalfUnpacked() throws IOException {
        unpack("PG-1/bin/initdb");
        unpack("PG-1/epg-lock");

        new UnpackedPostgres(folder).folder();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sparesWhatIsBeingUnpacked() throws IOException {
        Path program = unpack("PG-1/bin/initdb");
        try (FileChannel other = FileChannel.open(unpack("PG-1/epg-lock"), StandardOpenOption.WRITE)) {
            other.lock();

            new UnpackedPostgres(folder).folder();

            assertThat(program).exists();
        }
    }

    @Test
    void isBelowTheFolderOfTheUser() throws IOException {
        assertThat(UnpackedPostgres.ofUser().folder()).startsWithRaw(Path.of(System.getProperty("user.home")));
    }

    private Path unpack(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "");
    }
}
