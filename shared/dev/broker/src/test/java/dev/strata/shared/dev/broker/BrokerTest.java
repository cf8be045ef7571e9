package dev.strata.shared.dev.broker;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokerTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    @TempDir
    private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        // They print all their settings.
        CLIENTS.setLevel(Level.SEVERE);
        broker = Broker.start(folder, freePort()).awaitReady();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void deliversWhatWasSent() throws Exception {
        send("delivered", "a", "b", "c");

        assertThat(read("delivered", 3)).containsExactly("a", "b", "c");
    }

    @Test
    void keepsWhatWasAcknowledgedWhenKilled() throws Exception {
        send("killed", "before");

        broker.kill();
        broker.startAgain();
        send("killed", "after");

        assertThat(read("killed", 2)).containsExactly("before", "after");
    }

    @Test
    void keepsWhatWasAcknowledgedWhenStopped() throws Exception {
        send("stopped", "before");

        broker.close();
        broker.startAgain();
        send("stopped", "after");

        assertThat(read("stopped", 2)).containsExactly("before", "after");
    }

    @Test
    void reportsPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Broker second = Broker.start(folder.resolve("second"), other.getLocalPort())) {
            assertThatThrownBy(second::awaitReady)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not start on port " + other.getLocalPort())
                    .hasMessageContaining(folder.resolve("second/server.log").toString());
        }
    }

    @Test
    void endsWithItsStarter() throws Exception {
        Path other = Files.createDirectories(folder.resolve("orphan"));
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        other.toString(),
                        Integer.toString(freePort()))
                .start();
        ProcessHandle orphan = ProcessHandle.of(
                        Long.parseLong(starter.inputReader().readLine()))
                .orElseThrow();

        starter.destroyForcibly();

        assertThat(orphan.onExit()).succeedsWithin(LIMIT);
    }

    /** A program that starts a node and waits to be killed. */
    static final class Starter {

        public static void main(String[] arguments) throws Exception {
            Broker broker = Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                    .awaitReady();
            System.out.println(broker.handle().pid());
            Thread.sleep(LIMIT.toMillis());
        }
    }

    private static void send(String topic, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, "key", value)).get();
            }
        }
    }

    private static List<String> read(String topic, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        topic,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofSeconds(1)).forEach(read -> values.add(read.value()));
            }
            return values;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
