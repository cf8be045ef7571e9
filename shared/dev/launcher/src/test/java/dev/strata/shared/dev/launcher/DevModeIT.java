package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalog in dev mode, in a copy of the checkout that may be broken. Every test leaves the service ready. */
class DevModeIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("checkout"));
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int UNAVAILABLE = 503;
    private static final String RESOURCE =
            "services/catalog/src/main/java/dev/strata/catalog/resource/v1/ProductResource.java";
    private static final String CLASS = "public class ProductResource {";
    private static final String BROKEN = " void broken() { missing(); }";
    private static final String SHARED =
            "shared/web-kit/src/main/java/dev/strata/shared/web/filter/CorrelationFilter.java";
    private static final String MIGRATION = "services/catalog/src/main/resources/db/migration/V99__add_note.sql";
    // Its source was deleted since the last build.
    private static final String DELETED = "services/catalog/target/classes/db/migration/V98__deleted.sql";

    @TempDir
    private static Path temporary;

    private static Path root;
    private static final StringBuilder CONSOLE = new StringBuilder();
    private static DevServices services;
    private static Service catalog;

    @BeforeAll
    static void start() throws Exception {
        root = temporary.resolve("Müller & Söhne 100%20");
        copyCheckout();
        System.setProperty("catalog.port", Integer.toString(Ports.free()));
        DevMode mode = new DevMode(
                root,
                Path.of(System.getProperty("maven.home")),
                System.getProperty("local.repository"),
                System.getProperty("java.release"));
        write(DELETED, "SELECT no_such_function();\n");
        build(mode);
        assertThat(root.resolve(DELETED)).doesNotExist();
        services = new DevServices(root, mode, event -> CONSOLE.append(event).append('\n'));
        Runtime.getRuntime().addShutdownHook(new Thread(services::stopAll));
        services.start(List.of("catalog"));
        catalog = services.all().get(0).service();
        await("catalog    ready after");
    }

    @AfterAll
    static void stop() {
        services.stopAll();
    }

    @BeforeEach
    void clearConsole() {
        CONSOLE.setLength(0);
    }

    @Test
    void reportsReload() throws Exception {
        edit(RESOURCE, source -> source.replace(CLASS, CLASS + " void added() {}"));

        await("catalog    reloaded in ");
    }

    @Test
    void knowsTheVersionOfSourcesWithoutRepository() throws Exception {
        assertThat(get("/version").body()).containsPattern("\"version\":\"\\d").contains("\"commit\":\"unknown\"");
    }

    @Test
    void reportsReloadForSharedSource() throws Exception {
        edit(SHARED, source -> source.replaceFirst("(class CorrelationFilter .*)", "$1 void added() {}"));

        await("catalog    reloaded in ");
    }

    @Test
    void reportsSourceThatDoesNotCompileWhileTheOldCodeGoesOn() throws Exception {
        edit(RESOURCE, source -> source.replace(CLASS, CLASS + BROKEN));

        await("catalog    does not compile, the old code goes on: " + RESOURCE + ":");
        assertThat(CONSOLE).contains(": cannot find symbol missing()");
        assertThat(get().statusCode()).isEqualTo(200);

        edit(RESOURCE, source -> source.replace(BROKEN, " void fixed() {}"));
        await("catalog    reloaded in ");
    }

    @Test
    void answers503WithTheCauseWhileAMigrationFails() throws Exception {
        write(MIGRATION, "-- A note.\n\nUPDATE product SET missing = 1;\n");

        String failure = "catalog    migration V99 failed: column \"missing\" of relation \"product\" does not exist ("
                + MIGRATION + ":3)";
        await(failure);
        await(DevModeIT::isUnavailable, "503");
        assertThat(get().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get().body()).contains("migration V99 failed: column");

        Files.delete(root.resolve(MIGRATION));
        await("catalog    reloaded");
        assertThat(get().statusCode()).isEqualTo(200);
    }

    @Test
    void resetsDatabaseOfEditedMigration() throws Exception {
        write(MIGRATION, "ALTER TABLE product ADD COLUMN note text;\n");
        await("catalog    reloaded in ");

        write(MIGRATION, "ALTER TABLE product ADD COLUMN note varchar(200);\n");
        await("catalog    migration V99 was edited after it was applied (" + MIGRATION + "). Type \"reset catalog\"");

        new Commands(services).run("reset catalog");
        await("catalog    ready after");
        assertThat(get().statusCode()).isEqualTo(200);

        new Commands(services).run("stop catalog");
        Files.delete(root.resolve(MIGRATION));
        Path copied = root.resolve(MIGRATION.replace("src/main/resources", "target/classes"));
        await(() -> !Files.exists(copied), "the copy of the migration is deleted");
        CONSOLE.setLength(0);
        services.discard(List.of("catalog"));
        new Commands(services).run("start catalog");
        await("catalog    ready after");
    }

    @Test
    void survivesFoldersThatComeAndGoBesideTheService() throws Exception {
        for (int i = 0; i < 200; i++) {
            for (String folder : List.of("services/zzz/target", "shared/zzz", "services/catalog/zzz")) {
                write(folder + "/" + i + "/file", "");
                delete(root.resolve(folder));
            }
            services.poll();
        }
        edit(RESOURCE, source -> source.replace(CLASS, CLASS + " void addedAfterFolders() {}"));

        await("catalog    reloaded in ");
        assertThat(CONSOLE).doesNotContain("ended");
    }

    @Test
    void restartsOneServiceForItsSettings() throws Exception {
        write("services/catalog/.env", "RATE_LIMIT_ADDRESS_REQUESTS=1000\nHTTP_PORT=9180\n");

        await("catalog    restarts with the new settings of .env, but at its old port until -Pup starts again");
        await("catalog    ready after");
    }

    @Test
    void reportsWhatEndedAService() throws Exception {
        services.all().get(0).handle().orElseThrow().destroyForcibly();

        await("catalog    ended: exit code ");

        new Commands(services).run("start catalog");
        await("catalog    ready after");
    }

    private static void edit(String file, UnaryOperator<String> change) throws IOException {
        write(file, change.apply(Files.readString(root.resolve(file))));
    }

    private static void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static HttpResponse<String> get() throws IOException, InterruptedException {
        return get("/api/v1/products");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(catalog.url().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static boolean isUnavailable() throws InterruptedException {
        try {
            return get().statusCode() == UNAVAILABLE;
        } catch (IOException e) {
            // The port is changing hands.
            return false;
        }
    }

    private static void await(String text) throws Exception {
        await(() -> CONSOLE.indexOf(text) >= 0, text);
    }

    private static void await(Callable<Boolean> condition, String description) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime())
                    .as("%s, but: %s%n%s", description, CONSOLE, log())
                    .isLessThan(deadline);
            services.poll();
            Thread.sleep(POLL.toMillis());
        }
    }

    private static String log() {
        return new ServiceLog(root.resolve(".dev/catalog/server.log")).lastLines();
    }

    /** As {@code -Pup} does before it starts the services. */
    private static void build(DevMode mode) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(mode.build(new Service("catalog", root.resolve("services/catalog"), 0)));
        command.remove("-Dmaven.main.skip");
        Process maven = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(maven.waitFor()).as(output).isZero();
    }

    /** What git knows or would take up, and the server that is unpacked already. */
    private static void copyCheckout() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
                .directory(CHECKOUT.toFile())
                .start();
        String files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        for (String file : files.lines()
                .filter(name -> Files.exists(CHECKOUT.resolve(name)))
                .toList()) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(CHECKOUT.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        if (Files.exists(CHECKOUT.resolve("target/liberty"))) {
            Files.createDirectories(root.resolve("target"));
            Files.createSymbolicLink(root.resolve("target/liberty"), CHECKOUT.resolve("target/liberty"));
        }
    }
}
