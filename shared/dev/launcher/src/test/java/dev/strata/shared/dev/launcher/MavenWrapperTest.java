package dev.strata.shared.dev.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** {@code mvnw} with a Maven that prints its arguments, in a folder whose name needs quotes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has mvnw.cmd")
@Timeout(60)
class MavenWrapperTest {

    private static final String MAVEN = "#!/bin/sh\necho \"Maven got $*\"\n";

    @TempDir
    private Path folder;

    private final CountDownLatch isAsked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final byte[] archive = archive();
    private HttpServer server;
    private Path checkout;

    @BeforeEach
    void createCheckout() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            isAsked.countDown();
            await(mayAnswer);
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        checkout = folder.resolve("Müller & Söhne");
        Files.createDirectories(checkout.resolve(".mvn/wrapper"));
        Files.createDirectories(folder.resolve("temporary"));
        Files.copy(Path.of("../../../mvnw"), checkout.resolve("mvnw")).toFile().setExecutable(true);
        require(sha256(archive));
    }

    @AfterEach
    void stopServer() {
        mayAnswer.countDown();
        server.stop(0);
    }

    @Test
    void downloadsMavenOnce() throws Exception {
        mayAnswer.countDown();
        assertThat(output(run(checkout, "./mvnw", "first run"))).isEqualTo("Maven got first run\n");
        server.stop(0);

        assertThat(output(run(checkout, "./mvnw", "second run"))).isEqualTo("Maven got second run\n");
    }

    @Test
    void refusesAnotherMaven() throws Exception {
        mayAnswer.countDown();
        require("0".repeat(64));

        assertThat(output(run(checkout, "./mvnw", "verify"))).contains("has not the checksum");
    }

    @Test
    void runsThroughSymbolicLinks() throws Exception {
        mayAnswer.countDown();
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("absolute"), checkout.resolve("mvnw"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));

        assertThat(output(run(checkout, "../links/relative", "verify"))).isEqualTo("Maven got verify\n");
    }

    @Test
    void ignoresCdpath() throws Exception {
        mayAnswer.countDown();
        Files.createDirectories(folder.resolve("elsewhere").resolve(checkout.getFileName()));
        ProcessBuilder builder = run(folder, checkout.getFileName() + "/mvnw", "verify");
        builder.environment().put("CDPATH", folder.resolve("elsewhere").toString());

        assertThat(output(builder)).isEqualTo("Maven got verify\n");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void endsWithSignalDuringTheDownload(String signal, int status) throws Exception {
        assumeThat(new ProcessBuilder("sh", "-c", "trap 'exit 7' " + signal + "; kill -" + signal + " $$")
                        .start()
                        .waitFor())
                .as("what started this test does not ignore the signal")
                .isEqualTo(7);
        Process wrapper = run(checkout, "./mvnw", "verify").start();
        await(isAsked);

        // A terminal sends it to all.
        for (ProcessHandle process : Stream.concat(wrapper.descendants(), Stream.of(wrapper.toHandle()))
                .toList()) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        assertThat(wrapper.waitFor()).isEqualTo(status);
        assertThat(wrapper.getInputStream()).asString(StandardCharsets.UTF_8).doesNotContain("mvnw:", "Maven got");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    private void require(String checksum) throws IOException {
        Files.writeString(
                checkout.resolve(".mvn/wrapper/maven-wrapper.properties"),
                String.format(
                        Locale.ROOT,
                        "distributionUrl=http://localhost:%d/maven/apache-maven-0-bin.zip%ndistributionSha256Sum=%s%n",
                        server.getAddress().getPort(),
                        checksum));
    }

    private ProcessBuilder run(Path directory, String program, String arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments.split(" ")))
                        .toList())
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("user home").toString());
        builder.environment().put("TMPDIR", folder.resolve("temporary").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List.of("http_proxy", "HTTP_PROXY").forEach(builder.environment()::remove);
        return builder;
    }

    private static String output(ProcessBuilder builder) throws IOException {
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("apache-maven-0/bin/mvn"));
            zip.write(MAVEN.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
