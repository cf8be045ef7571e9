package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledIfEnvironmentVariable(named = "KAFKA_BOOTSTRAP_SERVERS", matches = ".*")
class DevBrokerTest {

    @TempDir
    private Path root;

    private DevBroker broker;

    @BeforeEach
    void create() {
        broker = new DevBroker(root);
    }

    @Test
    void namesNoServersBeforeItsFirstStart() {
        assertThat(broker.settings()).isEmpty();
    }

    @Test
    void keepsItsPortWhenEventsAreDiscarded() throws IOException {
        Path folder = root.resolve(".dev/kafka");
        Files.createDirectories(folder.resolve("data/orders-0"));
        Files.writeString(folder.resolve("port"), "19092");

        broker.discard();

        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(broker.settings()).containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:19092");
    }
}
