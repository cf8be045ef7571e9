package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.scaffolding.Finding.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class DoctorTest {

    private static final long GIGABYTE = 1L << 30;
    private static final long NO_PROCESS = Long.MAX_VALUE;

    @TempDir
    private Path root;

    @Test
    void saysWhatToDoAboutATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Finding finding = Doctor.port("billing", taken.getLocalPort());

            assertThat(finding.verdict()).isEqualTo(Verdict.PROBLEM);
            assertThat(finding.sentence()).contains("-Dbilling.port=");
        }
    }

    @Test
    void asksForRoomOnTheDisk() {
        assertThat(Doctor.disk(GIGABYTE).verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(Doctor.disk(5 * GIGABYTE).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void notesALittleMemoryAndANewJdk() {
        assertThat(Doctor.memory(4 * GIGABYTE).sentence()).contains("liberty:dev");
        assertThat(Doctor.memory(16 * GIGABYTE).verdict()).isEqualTo(Verdict.OK);
        assertThat(Doctor.jdk(25).sentence()).contains("compile");
        assertThat(Doctor.jdk(17).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void tellsADatabaseThatRunsFromOneThatWasKilled() throws IOException {
        assertThat(database().verdict()).isEqualTo(Verdict.OK);

        Path file = root.resolve(".dev/billing/postgres/data/postmaster.pid");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ProcessHandle.current().pid() + "\n");
        assertThat(database().sentence())
                .contains("kill " + ProcessHandle.current().pid());

        Files.writeString(file, NO_PROCESS + "\n");
        assertThat(database().sentence()).contains("recovers");
    }

    private Finding database() throws IOException {
        return new Doctor(new Checkout(root), root).database("billing");
    }
}
