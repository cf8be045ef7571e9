package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceLogTest {

    @TempDir
    private Path folder;

    private ServiceLog log;

    @BeforeEach
    void createFile() throws IOException {
        log = new ServiceLog(Files.createFile(folder.resolve("server.log")));
    }

    @Test
    void returnsEachLineOnceAndOnlyWhenItIsComplete() throws IOException {
        print("[INFO] one\n[INFO] tw");
        assertThat(log.newLines()).containsExactly("[INFO] one");

        print("o\n");
        assertThat(log.newLines()).containsExactly("[INFO] two");
        assertThat(log.newLines()).isEmpty();
    }

    @Test
    void goesOnWithFileThatWasEmptied() throws IOException {
        print("one\n");
        log.newLines();
        Files.writeString(log.file(), "");
        assertThat(log.newLines()).isEmpty();

        print("two\n");
        assertThat(log.newLines()).containsExactly("two");
    }

    @Test
    void findsWhatServerSaidLast() throws IOException {
        print("""
                Launching defaultServer (Open Liberty 26.0.0.5/wlp-1.0.114) on OpenJDK 64-Bit Server VM
                java.lang.OutOfMemoryError: Java heap space
                \tat java.base/java.util.Arrays.copyOf(Arrays.java:3537)

                """);

        assertThat(log.endCause()).contains("java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void takesNoOrdinaryLineForTheCause() throws IOException {
        print("[11/27/26, 10:43:25:574 UTC] 00000188 access                 I POST /api/v1/auth/login 200 353 ms\n");

        assertThat(log.endCause()).isEmpty();

        print("[11/27/26, 10:43:26:101 UTC] 00000001 com.ibm.ws.kernel      E CWWKE0702E: no such bundle\n");

        assertThat(log.endCause()).hasValueSatisfying(cause -> assertThat(cause).contains("no such bundle"));
    }

    @Test
    void findsErrorOfFailedBuild() throws IOException {
        print("""
                [INFO] Scanning for projects...
                [INFO] ------------------------------------------------------------------------
                [INFO] Reactor Summary for Strata 1.0.0-SNAPSHOT:
                [INFO] BUILD FAILURE
                [ERROR] Failed to execute goal io.openliberty.tools:liberty-maven-plugin:3.12.0:create on project catalog: no server
                [ERROR] Re-run Maven using the -X switch to enable full debug logging.
                """);

        assertThat(log.endCause())
                .contains(
                        "Failed to execute goal io.openliberty.tools:liberty-maven-plugin:3.12.0:create on project catalog: no server");
    }

    private void print(String text) throws IOException {
        Files.writeString(log.file(), text, StandardOpenOption.APPEND);
    }
}
