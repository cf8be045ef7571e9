package dev.strata.shared.event.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Delivers the records of one consumer: those of one key in order, others concurrently, because a delivery mostly waits
 * for the database. A record to be redelivered pauses its partition, so that the consumer keeps polling, stays in its
 * group, and delivers those of other partitions. Then the records behind it are delivered again as well, those that are
 * done included; the inbox recognizes them.
 */
final class KafkaDelivery implements ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(100);
    // Each delivery takes a connection to the database, of which requests need some as well.
    private static final int CONCURRENCY = 8;

    private final Consumer<String, byte[]> consumer;
    private final EventBroker.Listener listener;
    private final BooleanSupplier isClosed;
    private final Executor executor;
    private final Map<Position, Retry> retries = new HashMap<>();

    KafkaDelivery(
            Consumer<String, byte[]> consumer,
            EventBroker.Listener listener,
            BooleanSupplier isClosed,
            Executor executor) {
        this.consumer = consumer;
        this.listener = listener;
        this.isClosed = isClosed;
        this.executor = executor;
    }

    void run(Set<String> topics) {
        consumer.subscribe(topics, this);
        while (!isClosed.getAsBoolean()) {
            deliverNext();
        }
    }

    void deliverNext() {
        resumeDue();
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        List<CompletableFuture<Optional<Retry>>> deliveries = lanes(records).stream()
                .map(lane -> CompletableFuture.supplyAsync(() -> deliver(lane), executor))
                .toList();
        // All finish before any is settled: after a failure, their partitions restart on another consumer.
        CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new)).join();
        settle(
                records,
                deliveries.stream()
                        .flatMap(delivery -> delivery.join().stream())
                        .toList());
        listener.measure(lag());
    }

    /** From what the consumer knows already, without asking the broker. */
    private long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void resumeDue() {
        for (TopicPartition partition : consumer.paused()) {
            boolean isDue = retries.values().stream()
                    .filter(retry -> retry.partition().equals(partition))
                    .map(Retry::due)
                    .min(Comparator.naturalOrder())
                    .filter(Instant.now()::isBefore)
                    .isEmpty();
            if (isDue) {
                consumer.resume(Set.of(partition));
            }
        }
    }

    /** Lists that may be delivered concurrently; records with the same key are in the same one. */
    private static Collection<List<ConsumerRecord<String, byte[]>>> lanes(ConsumerRecords<String, byte[]> records) {
        Map<Lane, List<ConsumerRecord<String, byte[]>>> lanes = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            int count = Math.max(1, CONCURRENCY / records.partitions().size());
            for (ConsumerRecord<String, byte[]> each : records.records(partition)) {
                Lane lane = new Lane(partition, Math.floorMod(Objects.hashCode(each.key()), count));
                lanes.computeIfAbsent(lane, created -> new ArrayList<>()).add(each);
            }
        }
        return lanes.values();
    }

    /** Returns the record at which the lane stopped, if it did. */
    private Optional<Retry> deliver(List<ConsumerRecord<String, byte[]>> lane) {
        for (ConsumerRecord<String, byte[]> each : lane) {
            Position position = Position.of(each);
            Retry retry = retries.getOrDefault(position, new Retry(position, 0, Instant.now()));
            if (isClosed.getAsBoolean() || Instant.now().isBefore(retry.due())) {
                return Optional.of(retry);
            }
            int attempt = retry.attempts() + 1;
            Optional<Duration> again = listener.receive(CloudEvents.read(each), attempt);
            if (again.isPresent()) {
                return again.map(
                        delay -> new Retry(position, attempt, Instant.now().plus(delay)));
            }
        }
        return Optional.empty();
    }

    /** Runs on the thread of the consumer, which is not thread-safe. */
    private void settle(ConsumerRecords<String, byte[]> records, List<Retry> stopped) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>(records.nextOffsets());
        records.forEach(each -> retries.remove(Position.of(each)));
        // The first one of each partition, which comes last, decides where it continues.
        stopped.stream().sorted(Comparator.comparing(Retry::offset).reversed()).forEach(retry -> {
            retries.put(retry.position(), retry);
            done.put(retry.partition(), new OffsetAndMetadata(retry.offset()));
            consumer.pause(Set.of(retry.partition()));
            consumer.seek(retry.partition(), retry.offset());
        });
        if (!done.isEmpty()) {
            // A commit that fails or is lost only repeats deliveries, which the inbox recognizes.
            consumer.commitAsync(done, null);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        retries.keySet().removeIf(position -> partitions.contains(position.partition()));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Deliveries start at the committed offsets.
    }

    private record Lane(TopicPartition partition, int number) {}

    private record Position(TopicPartition partition, long offset) {

        private static Position of(ConsumerRecord<?, ?> each) {
            return new Position(new TopicPartition(each.topic(), each.partition()), each.offset());
        }
    }

    /** @param attempts how many there were */
    private record Retry(Position position, int attempts, Instant due) {

        private TopicPartition partition() {
            return position.partition();
        }

        private long offset() {
            return position.offset();
        }
    }
}
