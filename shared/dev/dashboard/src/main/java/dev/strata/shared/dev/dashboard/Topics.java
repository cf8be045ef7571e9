package dev.strata.shared.dev.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The last events on Kafka, and how far the services are behind. It reads without a consumer group, so that
 * nobody misses events, and starts only when first asked.
 */
final class Topics implements AutoCloseable {

    private static final double MILLIS_OF_SECOND = 1e3;
    private static final double NANOS_OF_MILLI = 1e6;
    private static final int EVENTS = 300;
    private static final int EARLIER_EVENTS = 60;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS_BETWEEN_LOOKS = 6;
    private static final long ADMIN_LIMIT_SECONDS = 3;
    private static final Duration RECONNECT = Duration.ofSeconds(3);

    // A strong reference, or the logger would lose its level. The client must not log to the console of -Pup.
    private static final Logger KAFKA_LOG = Logger.getLogger("org.apache.kafka");

    private final DevEnvironment environment;
    private final Ring<PublishedEvent> events = new Ring<>(EVENTS);
    private final Map<String, Long> lags = new ConcurrentHashMap<>();
    // Survives a connection, or the next one would read the same events again.
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Thread thread;
    private volatile boolean isClosed;
    private volatile String problem = "";

    Topics(DevEnvironment environment) {
        this.environment = environment;
        KAFKA_LOG.setLevel(Level.OFF);
    }

    /**
     * An event that was published.
     *
     * @param topic the publishing service
     * @param offset its place in the topic
     * @param occurred when it happened, in milliseconds since 1970
     * @param time when Kafka got it, likewise
     * @param type such as {@code orders.order-placed.v1}
     * @param key what it is about
     * @param correlation the correlation id; empty without one
     * @param trace the trace id; empty without one
     * @param data its JSON
     */
    record PublishedEvent(
            String topic,
            long offset,
            double occurred,
            long time,
            String type,
            String key,
            String correlation,
            String trace,
            Object data) {}

    /** The oldest first. */
    List<PublishedEvent> events() {
        start();
        return events.items();
    }

    /** How many events a service has still to take over, by service. */
    Map<String, Long> lags() {
        return lags;
    }

    /** Why nothing is known; empty without a problem. */
    String problem() {
        return problem;
    }

    private synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "dashboard-kafka");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        while (!isClosed) {
            String servers = environment.kafka();
            if (servers.isEmpty()) {
                problem = "There is no Kafka.";
            } else {
                follow(servers);
            }
            pause();
        }
    }

    private void follow(String servers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "4000",
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // The client looks its classes up with it.
        Thread.currentThread().setContextClassLoader(Topics.class.getClassLoader());
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                Admin admin = Admin.create(settings)) {
            for (int polls = 0; !isClosed; polls++) {
                if (polls % POLLS_BETWEEN_LOOKS == 0) {
                    assignNew(consumer);
                    measure(consumer, admin);
                    problem = "";
                }
                if (consumer.assignment().isEmpty()) {
                    pause();
                } else {
                    consumer.poll(POLL).forEach(this::take);
                }
            }
        } catch (KafkaException e) {
            problem = "Kafka does not answer at " + servers + ".";
        }
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        events.add(event(received));
        next.put(new TopicPartition(received.topic(), received.partition()), received.offset() + 1);
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT.toMillis());
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }

    private void assignNew(KafkaConsumer<String, byte[]> consumer) {
        List<String> services =
                environment.services().stream().map(ServiceStatus::name).toList();
        Set<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> services.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(Topics::partition)
                .collect(Collectors.toSet());
        if (partitions.equals(consumer.assignment())) {
            return;
        }
        consumer.assign(partitions);
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> consumer.seek(
                        partition, Math.min(end, next.getOrDefault(partition, Math.max(0, end - EARLIER_EVENTS)))));
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private void measure(KafkaConsumer<String, byte[]> consumer, Admin admin) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        for (ServiceStatus service : environment.services()) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, service.name());
            if (committed.isEmpty()) {
                lags.remove(service.name());
            } else {
                lags.put(service.name(), lag(committed, ends));
            }
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ADMIN_LIMIT_SECONDS, TimeUnit.SECONDS));
            committed.values().removeIf(offset -> offset == null);
            return committed;
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private static long lag(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        return committed.entrySet().stream()
                .mapToLong(partition -> Math.max(
                        0,
                        ends.getOrDefault(partition.getKey(), 0L)
                                - partition.getValue().offset()))
                .sum();
    }

    private static PublishedEvent event(ConsumerRecord<String, byte[]> received) {
        String parent = header(received, "ce_traceparent");
        return new PublishedEvent(
                received.topic(),
                received.offset(),
                occurred(received),
                received.timestamp(),
                header(received, "ce_type"),
                received.key(),
                header(received, "ce_correlationid"),
                parent.length() > 35 ? parent.substring(3, 35) : "",
                received.value() == null ? null : Json.tree(new String(received.value(), StandardCharsets.UTF_8)));
    }

    private static double occurred(ConsumerRecord<String, byte[]> received) {
        try {
            Instant time = Instant.parse(header(received, "ce_time"));
            return time.getEpochSecond() * MILLIS_OF_SECOND + time.getNano() / NANOS_OF_MILLI;
        } catch (DateTimeParseException e) {
            return received.timestamp();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
