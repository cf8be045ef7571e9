package dev.strata.shared.event.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Delivers the records of one consumer: partitions concurrently, because a delivery mostly waits for the database, and
 * each partition in order. A record to be redelivered pauses its partition, so that the consumer keeps polling, stays
 * in its group, and delivers those of other partitions.
 */
final class KafkaDelivery implements ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final EventBroker.Listener listener;
    private final BooleanSupplier isClosed;
    private final Executor executor;
    private final Map<TopicPartition, Retry> retries = new HashMap<>();

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
        List<CompletableFuture<Progress>> deliveries = records.partitions().stream()
                .map(partition ->
                        CompletableFuture.supplyAsync(() -> deliver(partition, records.records(partition)), executor))
                .toList();
        // All finish before any is settled: after a failure, their partitions restart on another consumer.
        CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new)).join();
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        deliveries.forEach(delivery -> settle(delivery.join(), done));
        if (!done.isEmpty()) {
            // A commit that fails or is lost only repeats deliveries, which the inbox recognizes.
            consumer.commitAsync(done, null);
        }
        listener.measure(lag());
    }

    /** From what the consumer knows already, without asking the broker. */
    private long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void resumeDue() {
        Instant now = Instant.now();
        for (TopicPartition partition : consumer.paused()) {
            Retry retry = retries.get(partition);
            if (retry == null || !now.isBefore(retry.due())) {
                consumer.resume(Set.of(partition));
            }
        }
    }

    private Progress deliver(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        long next = records.get(0).offset();
        for (ConsumerRecord<String, byte[]> each : records) {
            if (isClosed.getAsBoolean()) {
                break;
            }
            int attempt = attemptOf(partition, each.offset());
            Optional<Duration> again = listener.receive(CloudEvents.read(each), attempt);
            if (again.isPresent()) {
                Retry retry = new Retry(each.offset(), attempt, Instant.now().plus(again.get()));
                return new Progress(partition, next, Optional.of(retry));
            }
            next = each.offset() + 1;
        }
        return new Progress(partition, next, Optional.empty());
    }

    /** Runs on the thread of the consumer, which is not thread-safe. */
    private void settle(Progress progress, Map<TopicPartition, OffsetAndMetadata> done) {
        done.put(progress.partition(), new OffsetAndMetadata(progress.next()));
        retries.remove(progress.partition());
        progress.retry().ifPresent(retry -> {
            retries.put(progress.partition(), retry);
            consumer.pause(Set.of(progress.partition()));
            consumer.seek(progress.partition(), retry.offset());
        });
    }

    private int attemptOf(TopicPartition partition, long offset) {
        Retry retry = retries.get(partition);
        return retry != null && retry.offset() == offset ? retry.attempts() + 1 : 1;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        retries.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Deliveries start at the committed offsets.
    }

    /** @param next the offset of the first record that is not done */
    private record Progress(TopicPartition partition, long next, Optional<Retry> retry) {}

    private record Retry(long offset, int attempts, Instant due) {}
}
