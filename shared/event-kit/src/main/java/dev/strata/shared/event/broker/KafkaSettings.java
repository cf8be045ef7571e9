package dev.strata.shared.event.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/** How to reach Kafka: the settings {@code KAFKA_…}, in the terms of Kafka's clients. */
@Dependent
public class KafkaSettings {

    private static final String PREFIX = "kafka.";
    private static final String SERVERS = "bootstrap.servers";
    private static final String TRUSTSTORE = "ssl.truststore.location";
    private static final String LOGIN = "sasl.jaas.config";
    private static final String LOGIN_FILE = LOGIN + ".file";

    private final Map<String, Object> properties = new HashMap<>();

    @Inject
    KafkaSettings(Config config) {
        for (String name : new String[] {SERVERS, "security.protocol", "sasl.mechanism", LOGIN, TRUSTSTORE}) {
            find(config, name).ifPresent(value -> properties.put(name, value));
        }
        find(config, LOGIN_FILE).ifPresent(file -> properties.put(LOGIN, read(Path.of(file))));
        if (properties.containsKey(TRUSTSTORE)) {
            properties.put("ssl.truststore.type", "PEM");
        }
    }

    /**
     * Returns whether there is a broker.
     *
     * @return false when the addresses of its servers are not set
     */
    public boolean isSet() {
        return properties.containsKey(SERVERS);
    }

    Map<String, Object> properties() {
        return properties;
    }

    private static Optional<String> find(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
