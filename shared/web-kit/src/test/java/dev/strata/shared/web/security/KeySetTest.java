package dev.strata.shared.web.security;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeySetTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final RsaJsonWebKey FIRST = Keys.named("first");
    private static final RsaJsonWebKey SECOND = Keys.named("second");

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicReference<String> published = new AtomicReference<>(Keys.published(FIRST));
    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    private Path folder;

    private HttpServer issuer;
    private KeySet keys;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/jwks", this::publish);
        issuer.start();
        keys = at("http://localhost:" + issuer.getAddress().getPort() + "/jwks");
    }

    private void publish(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        byte[] body = published.get().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Lets the issuer hang, and returns what is counted down once it has been asked. */
    private CountDownLatch hangUntil(CountDownLatch answer) {
        CountDownLatch asked = new CountDownLatch(1);
        issuer.removeContext("/jwks");
        issuer.createContext("/jwks", exchange -> {
            asked.countDown();
            publishAfter(answer, exchange);
        });
        return asked;
    }

    private void publishAfter(CountDownLatch event, HttpExchange exchange) throws IOException {
        try {
            event.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        publish(exchange);
    }

    @AfterEach
    void stopIssuer() {
        issuer.stop(0);
    }

    @Test
    void readsKeysWhenATokenNamesOne() throws UnresolvableKeyException {
        assertThat(keys.require("first")).isEqualTo(FIRST.getKey());
    }

    @Test
    void asksOnceIn30SecondsForUnknownKeys() {
        keys.refresh();

        IntStream.range(0, 50).forEach(i -> assertUnknown("unknown " + i));
        assertThat(fetches).hasValue(2);

        pass(Duration.ofSeconds(30));
        IntStream.range(0, 50).forEach(i -> assertUnknown("unknown " + i));
        assertThat(fetches).hasValue(3);
    }

    @Test
    void findsANewKeyAfter30Seconds() throws UnresolvableKeyException {
        keys.refresh();
        assertUnknown("second");
        published.set(Keys.published(FIRST, SECOND));
        assertUnknown("second");

        pass(Duration.ofSeconds(30));

        assertThat(keys.require("second")).isEqualTo(SECOND.getKey());
    }

    @Test
    void forgetsARemovedKeyOnRefresh() throws UnresolvableKeyException {
        published.set(Keys.published(FIRST, SECOND));
        keys.require("first");
        published.set(Keys.published(SECOND));

        keys.refresh();

        assertThat(keys.contains("first")).isFalse();
        assertThat(keys.contains("second")).isTrue();
    }

    @Test
    void keepsKeysWhileTheIssuerIsAway() {
        keys.refresh();
        issuer.stop(0);

        keys.refresh();

        assertThat(keys.contains("first")).isTrue();
    }

    @Test
    void keepsKeysWhileTheIssuerAnswersNonsense() {
        keys.refresh();
        for (String nonsense : new String[] {"", "<html>", "{}", "{\"keys\":[]}", "{\"keys\":7}"}) {
            published.set(nonsense);
            keys.refresh();
        }

        assertThat(keys.contains("first")).isTrue();
    }

    @Test
    @Timeout(20)
    void doesNotWaitForAnIssuerThatHangs() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            KeySet waiting = at("http://localhost:" + hanging.getLocalPort() + "/jwks");

            assertThatThrownBy(() -> waiting.require("first")).isInstanceOf(UnresolvableKeyException.class);
            assertThatThrownBy(waiting::requireLoaded).isInstanceOf(KeySetUnavailableException.class);
        }
    }

    @Test
    @Timeout(20)
    void letsCallersWaitWhileTheFirstKeysAreRead() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = hangUntil(answer);
        FutureTask<Key> first = new FutureTask<>(() -> keys.require("first"));
        new Thread(first).start();
        asked.await();
        FutureTask<Key> second = new FutureTask<>(() -> keys.require("first"));
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        answer.countDown();

        assertThat(first.get()).isEqualTo(FIRST.getKey());
        assertThat(second.get()).isEqualTo(FIRST.getKey());
        assertThat(fetches).hasValue(1);
    }

    @Test
    @Timeout(20)
    void refusesUnknownKeysAtOnceWhileTheIssuerHangs() throws Exception {
        keys.refresh();
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = hangUntil(answer);
        FutureTask<Boolean> first = new FutureTask<>(() -> {
            assertUnknown("unknown");
            return true;
        });
        new Thread(first).start();
        asked.await();

        IntStream.range(0, 50).forEach(i -> assertUnknown("unknown " + i));
        assertThat(first).as("the one who asks the issuer").isNotDone();
        answer.countDown();

        assertThat(first.get()).isTrue();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void asksAgainSoonWhileNoKeysAreKnown() throws UnresolvableKeyException {
        String document = published.getAndSet("");
        assertUnknown("first");
        published.set(document);

        pass(Duration.ofSeconds(1));

        assertThat(keys.require("first")).isEqualTo(FIRST.getKey());
    }

    @Test
    void readsKeysFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("jwks.json"), published.get());

        assertThat(at(file.toString()).require("first")).isEqualTo(FIRST.getKey());
        assertThat(at(file.toUri().toString()).require("first")).isEqualTo(FIRST.getKey());
    }

    @Test
    void writesACopyForTheServer() throws Exception {
        Path copy = folder.resolve("copy.json");
        String location = "http://localhost:" + issuer.getAddress().getPort() + "/jwks";

        new KeySet(location, Optional.of(copy.toString()), NEVER, nanos::get).refresh();

        assertThat(copy).hasContent(published.get());
        assertThat(folder.toFile().list()).containsOnly("copy.json");
    }

    private void assertUnknown(String id) {
        assertThatThrownBy(() -> keys.require(id)).isInstanceOf(UnresolvableKeyException.class);
    }

    private KeySet at(String location) {
        return new KeySet(location, Optional.empty(), NEVER, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Key pairs of an issuer. */
    static final class Keys {

        private Keys() {}

        static RsaJsonWebKey named(String id) {
            try {
                RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2_048);
                key.setKeyId(id);
                return key;
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }

        static String published(RsaJsonWebKey... keys) {
            return new JsonWebKeySet(keys).toJson();
        }
    }
}
