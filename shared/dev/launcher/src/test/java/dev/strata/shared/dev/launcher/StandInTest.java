package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;

class StandInTest {

    @TempDir
    private Path folder;

    private Service service;
    private StandIn standIn;
    private Path overrides;

    @BeforeEach
    void createServer() throws IOException {
        service = new Service("catalog", folder, Ports.free());
        standIn = new StandIn(service);
        overrides = Files.createDirectories(
                folder.resolve("target/liberty/usr/servers/defaultServer/configDropins/overrides"));
    }

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void answersWithProblemDetail() throws Exception {
        standIn.prepare("migration V2 failed: column \"x\" does not exist");
        standIn.open();

        HttpResponse<String> response = get();

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .contains("\"detail\":\"catalog migration V2 failed: column \\\"x\\\" does not exist\"");
    }

    @Test
    void keepsUpWithTheLatestCause() throws Exception {
        standIn.prepare("first");
        standIn.open();
        standIn.prepare("second");
        standIn.open();

        assertThat(get().body()).contains("catalog second");
    }

    @Test
    void givesThePortBack() {
        standIn.prepare("cause");
        standIn.open();

        standIn.close();

        assertThat(overrides).isEmptyDirectory();
        assertThat(Ports.isFree(service.port())).isTrue();
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve("/api/v1/products"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
