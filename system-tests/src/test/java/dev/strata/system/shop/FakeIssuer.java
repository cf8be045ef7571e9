package dev.strata.system.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/** Publishes the keys of an issuer of access tokens, and counts who asks for them. */
final class FakeIssuer implements AutoCloseable {

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private volatile String keys = "{\"keys\":[]}";
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    FakeIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/jwks", this::respond);
        server.start();
    }

    URI location() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks");
    }

    void publish(ForgedTokens... signers) {
        keys = new JsonWebKeySet(
                        Arrays.stream(signers).map(ForgedTokens::publicJwk).toArray(JsonWebKey[]::new))
                .toJson();
    }

    /** How often somebody asked for the keys. */
    int requests() {
        return requests.get();
    }

    /** Answers nobody until {@link #recover}. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    void recover() {
        hanging.countDown();
    }

    private void respond(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = keys.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        recover();
        server.stop(0);
        threads.shutdownNow();
    }
}
