package dev.strata.shared.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Key;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.utils.Log;

/**
 * The public keys of the issuer of access tokens (a JWK set, RFC 7517). They are read at regular intervals, so that a
 * removed key is forgotten and an outage of the issuer does no harm. A token with an unknown key triggers a read at
 * once, but not again for a while, because anybody can send such a token.
 */
@ApplicationScoped
public class KeySet {

    private static final Logger LOG = Log.of(KeySet.class);

    // By then the issuer responds, too, even if it is this service.
    private static final Duration BEFORE_FIRST_READ = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOK_UPS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_FIRST_LOOK_UPS = Duration.ofSeconds(1);
    private static final int CONNECT_TIMEOUT_MILLIS = 500;
    private static final int READ_TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 65_536;

    private final URL location;
    private final Optional<String> copy;
    private final Duration refresh;
    private final LongSupplier nanoTime;

    private final ReentrantLock reading = new ReentrantLock();

    private volatile Map<String, Key> keys = Map.of();
    private long nextLookUp;
    private String document = "";
    private String failure = "";
    private Future<?> timer;

    @Inject
    KeySet(
            @ConfigProperty(name = "token.keys.location") String location,
            @ConfigProperty(name = "token.keys.copy") Optional<String> copy,
            @ConfigProperty(name = "token.keys.refresh") Duration refresh) {
        this(location, copy, refresh, System::nanoTime);
    }

    KeySet(String location, Optional<String> copy, Duration refresh, LongSupplier nanoTime) {
        this.location = urlOf(location);
        this.copy = copy;
        this.refresh = refresh;
        this.nanoTime = nanoTime;
        this.nextLookUp = nanoTime.getAsLong();
    }

    void start(@Observes Startup startup) {
        timer = DefaultResources.scheduler()
                .scheduleWithFixedDelay(
                        this::refresh, BEFORE_FIRST_READ.toMillis(), refresh.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Returns whether the issuer publishes the key, according to the last read. */
    boolean contains(String id) {
        return keys.containsKey(id);
    }

    /**
     * Returns a key.
     *
     * @param id the {@code kid} of a token, or null
     * @throws UnresolvableKeyException if the issuer has no such key
     */
    Key require(String id) throws UnresolvableKeyException {
        if (id == null) {
            throw new UnresolvableKeyException("No key id");
        }
        if (!contains(id)) {
            lookUp(id);
        }
        Key key = keys.get(id);
        if (key == null) {
            throw new UnresolvableKeyException("Unknown key");
        }
        return key;
    }

    /**
     * Tells an invalid token from one that can't be verified.
     *
     * @throws KeySetUnavailableException if the keys could not be read yet
     */
    void requireLoaded() {
        if (keys.isEmpty()) {
            throw new KeySetUnavailableException();
        }
    }

    private void lookUp(String id) {
        if (!beginLookUp()) {
            return;
        }
        try {
            if (!contains(id) && nanoTime.getAsLong() - nextLookUp >= 0) {
                Duration pause = keys.isEmpty() ? BETWEEN_FIRST_LOOK_UPS : BETWEEN_LOOK_UPS;
                refresh();
                // Counted from the end of the read, so that waiting callers do not each wait for a hanging issuer in
                // turn.
                nextLookUp = nanoTime.getAsLong() + pause.toNanos();
            }
        } finally {
            reading.unlock();
        }
    }

    // Callers wait for the first keys, so that a service that has just started refuses nobody. After that, nobody waits
    // for the read of another caller, since each would hold a thread while the issuer hangs. Issuers publish a key
    // before they use it.
    private boolean beginLookUp() {
        if (keys.isEmpty()) {
            reading.lock();
            return true;
        }
        return reading.tryLock();
    }

    /** Reads the keys again; if that fails, keeps those that are known. */
    void refresh() {
        reading.lock();
        try {
            String read = read();
            Map<String, Key> next = parse(read);
            if (!read.equals(document)) {
                store(read);
                LOG.info(() -> "Access tokens are verified with the keys " + next.keySet());
            }
            document = read;
            failure = "";
            keys = next;
        } catch (IOException | JoseException | RuntimeException e) {
            reportOnce(e.toString());
        } finally {
            reading.unlock();
        }
    }

    private void reportOnce(String cause) {
        if (!cause.equals(failure)) {
            LOG.warning(() -> String.format(
                    Locale.ROOT, "Cannot read the keys that verify access tokens from %s: %s", location, cause));
        }
        failure = cause;
    }

    private String read() throws IOException {
        URLConnection connection = location.openConnection();
        connection.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
        connection.setReadTimeout(READ_TIMEOUT_MILLIS);
        connection.setUseCaches(false);
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Key> parse(String document) throws JoseException {
        Map<String, Key> keys = new JsonWebKeySet(document)
                .getJsonWebKeys().stream()
                        .filter(KeySet::signsTokens)
                        .collect(Collectors.toMap(JsonWebKey::getKeyId, JsonWebKey::getKey, (first, second) -> first));
        if (keys.isEmpty()) {
            throw new JoseException("no RSA key with an id");
        }
        return Map.copyOf(keys);
    }

    private static boolean signsTokens(JsonWebKey key) {
        boolean isForSignatures = key.getUse() == null || key.getUse().equals(Use.SIGNATURE);
        return key instanceof RsaJsonWebKey && key.getKeyId() != null && isForSignatures;
    }

    // The server reads the keys as well: from this copy, because it would wait for the network without a time limit.
    private void store(String read) throws IOException {
        if (copy.isPresent()) {
            Path file = Path.of(copy.get()).toAbsolutePath();
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), read);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static URL urlOf(String location) {
        try {
            // A letter and a colon begin a path on Windows.
            boolean isUrl = location.matches("\\w{2,}:.*");
            return (isUrl ? URI.create(location) : Path.of(location).toUri()).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a URL or file: " + location, e);
        }
    }
}
