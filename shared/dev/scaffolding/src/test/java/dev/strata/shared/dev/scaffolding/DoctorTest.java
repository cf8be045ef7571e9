package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

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
    void namesCharacterThatTheServerDoesNotStartWith() {
        Finding finding = Doctor.path(Path.of("/home/ann/C#/strata"));

        assertThat(finding.verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(finding.sentence()).contains("/home/ann/C#/strata has a '#'");
    }

    @Test
    void acceptsOtherCharacters() {
        assertThat(Doctor.path(Path.of("/home/ann/Müller & Söhne! 100%20 + 1")).verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void asksForRoomOnTheDisk() {
        assertThat(Doctor.disk(GIGABYTE).verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(Doctor.disk(5 * GIGABYTE).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void notesALittleMemory() {
        assertThat(Doctor.memory(4 * GIGABYTE).sentence()).contains("-Dservices=NAME");
        assertThat(Doctor.memory(16 * GIGABYTE).verdict()).isEqualTo(Verdict.OK);
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

    @Test
    void namesServicesThatKilledRunLeft() throws IOException {
        assertThat(leftovers().verdict()).isEqualTo(Verdict.OK);

        ProcessHandle left = ProcessHandle.current();
        Path file = root.resolve(".dev/up.pid");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "%s %s%n%s %s%n",
                        NO_PROCESS,
                        Instant.EPOCH,
                        left.pid(),
                        left.info().startInstant().orElseThrow()));
        assertThat(leftovers().verdict()).isEqualTo(Verdict.NOTE);
        assertThat(leftovers().sentence()).contains("kill " + left.pid());
    }

    @Test
    void notesThatAnotherProgramHasThePortOfKafka() throws IOException {
        assertThat(broker().verdict()).isEqualTo(Verdict.OK);

        Path file = root.resolve(".dev/kafka/port");
        Files.createDirectories(file.getParent());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Integer.toString(taken.getLocalPort()));

            assertThat(broker().verdict()).isEqualTo(Verdict.NOTE);
            assertThat(broker().sentence()).contains("chooses another");
        }
        assertThat(broker().verdict()).isEqualTo(Verdict.OK);
    }

    private Finding broker() throws IOException {
        return new Doctor(new Checkout(root), root).broker();
    }

    private Finding leftovers() {
        return new Doctor(new Checkout(root), root).leftovers();
    }

    private Finding database() throws IOException {
        return new Doctor(new Checkout(root), root).database("billing");
    }
}
