package dev.strata.shared.event.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class KafkaDeliveryTest {

    private static final TopicPartition ONE = new TopicPartition("orders", 0);
    private static final TopicPartition OTHER = new TopicPartition("orders", 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> delivered = new ArrayList<>();
    private final Map<String, Duration> failing = new HashMap<>();
    private final List<Long> lags = new ArrayList<>();
    private final KafkaDelivery delivery = new KafkaDelivery(consumer, new Receiver(), () -> false, Runnable::run);

    @BeforeEach
    void assign() {
        consumer.subscribe(Set.of("orders"), delivery);
        consumer.rebalance(List.of(ONE, OTHER));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L, OTHER, 0L));
    }

    @Test
    void commitsAfterDelivery() {
        add(ONE, 0, "a");
        add(ONE, 1, "b");

        delivery.deliverNext();

        assertThat(delivered).containsExactly("a 1", "b 1");
        assertThat(consumer.committed(Set.of(ONE))).containsEntry(ONE, new OffsetAndMetadata(2));
    }

    @Test
    void holdsBackOnlyKeyOfFailedRecord() {
        failing.put("b", Duration.ofHours(1));
        add(ONE, 0, "a");
        add(ONE, 1, "b");
        add(ONE, 2, "c");
        add(ONE, 3, "d", "another key");
        add(OTHER, 0, "e");

        delivery.deliverNext();
        delivery.deliverNext();

        assertThat(delivered).containsExactlyInAnyOrder("a 1", "b 1", "d 1", "e 1");
        assertThat(consumer.committed(Set.of(ONE))).containsEntry(ONE, new OffsetAndMetadata(1));
        assertThat(consumer.paused()).containsExactly(ONE);
    }

    @Test
    void continuesAtFirstOfSeveralFailedRecords() {
        failing.put("a", Duration.ofHours(1));
        failing.put("b", Duration.ZERO);
        add(ONE, 0, "a");
        add(ONE, 1, "b", "another key");
        delivery.deliverNext();

        add(ONE, 0, "a");
        add(ONE, 1, "b", "another key");
        delivery.deliverNext();

        assertThat(delivered).containsExactlyInAnyOrder("a 1", "b 1", "b 2");
        assertThat(consumer.committed(Set.of(ONE))).containsEntry(ONE, new OffsetAndMetadata(0));
    }

    @Test
    void deliversAgainThenThoseBehind() {
        failing.put("a", Duration.ZERO);
        add(ONE, 0, "a");
        add(ONE, 1, "b");
        delivery.deliverNext();
        failing.clear();

        // What the mock has returned once, it does not keep.
        add(ONE, 0, "a");
        add(ONE, 1, "b");
        delivery.deliverNext();

        assertThat(delivered).containsExactly("a 1", "a 2", "b 1");
    }

    @Test
    void measuresWhatIsNotHandledYet() {
        failing.put("b", Duration.ofHours(1));
        add(ONE, 0, "a");
        add(ONE, 1, "b");
        add(ONE, 2, "c");
        add(OTHER, 0, "d");
        consumer.updateEndOffsets(Map.of(ONE, 3L, OTHER, 1L));

        delivery.deliverNext();

        assertThat(lags).containsExactly(2L);
    }

    @Test
    void deliversPartitionsConcurrently() {
        add(ONE, 0, "a");
        add(OTHER, 0, "b");

        deliverTwoConcurrently();

        assertThat(consumer.committed(Set.of(ONE, OTHER)))
                .containsOnly(entry(ONE, new OffsetAndMetadata(1)), entry(OTHER, new OffsetAndMetadata(1)));
    }

    @Test
    void deliversKeysConcurrently() {
        add(ONE, 0, "a");
        add(ONE, 1, "b", "another key");

        deliverTwoConcurrently();

        assertThat(consumer.committed(Set.of(ONE))).containsEntry(ONE, new OffsetAndMetadata(2));
    }

    private void deliverTwoConcurrently() {
        CyclicBarrier both = new CyclicBarrier(2);
        EventBroker.Listener listener = new Receiver() {
            @Override
            public Optional<Duration> receive(EventMessage message, int attempt) {
                await(both);
                return Optional.empty();
            }
        };
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            new KafkaDelivery(consumer, listener, () -> false, executor).deliverNext();
        } finally {
            executor.shutdown();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The other record is not delivered at the same time", e);
        }
    }

    private void add(TopicPartition partition, long offset, String data) {
        add(partition, offset, data, "key");
    }

    private void add(TopicPartition partition, long offset, String data, String key) {
        consumer.addRecord(new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, key, data.getBytes(StandardCharsets.UTF_8)));
    }

    private class Receiver implements EventBroker.Listener {

        @Override
        public Optional<Duration> receive(EventMessage message, int attempt) {
            delivered.add(message.data() + " " + attempt);
            return Optional.ofNullable(failing.get(message.data()));
        }

        @Override
        public void measure(long messages) {
            lags.add(messages);
        }
    }
}
