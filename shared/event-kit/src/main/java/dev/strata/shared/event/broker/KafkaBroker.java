package dev.strata.shared.event.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.strata.shared.utils.Log;

/** Kafka, through its own clients. Each topic is named after the service that publishes on it. */
public final class KafkaBroker implements EventBroker {

    private static final Logger LOG = Log.of(KafkaBroker.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);
    private static final int RECONNECT_SECONDS = 5;
    // An attempt must end before the transaction of the outbox does, after 30 s.
    private static final int BLOCK_MILLIS = 3_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int DELIVERY_MILLIS = 10_000;
    private static final int LINGER_MILLIS = 5;
    private static final int MAX_POLL_RECORDS = 100;
    // How soon a topic is found that was created after this service started.
    private static final int METADATA_MILLIS = 30_000;
    // How soon the rest of the group takes over from an instance that crashed.
    private static final int SESSION_MILLIS = 10_000;

    private final Map<String, Object> settings;
    private final Executor executor;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Producer<String, byte[]> producer;
    private volatile Consumer<String, byte[]> consumer;

    /**
     * Connects when it is first used, so that a service starts without its broker.
     *
     * @param settings how to reach it
     * @param clientId the name of the service, for the broker's logs and quotas
     * @param executor runs the deliveries, those of different keys concurrently
     */
    public KafkaBroker(KafkaSettings settings, String clientId, Executor executor) {
        this.settings = new HashMap<>(settings.properties());
        this.settings.put("client.id", clientId);
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Void> publish(EventMessage message) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer().send(CloudEvents.write(message), (metadata, failure) -> complete(acknowledged, failure));
        } catch (KafkaException e) {
            complete(acknowledged, e);
        }
        return acknowledged;
    }

    private static void complete(CompletableFuture<Void> acknowledged, Exception failure) {
        if (failure == null) {
            acknowledged.complete(null);
        } else if (failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException) {
            acknowledged.completeExceptionally(new MessageRefusedException(failure));
        } else {
            acknowledged.completeExceptionally(failure);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> properties = new HashMap<>(settings);
            properties.put(ProducerConfig.ACKS_CONFIG, "all");
            properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
            properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
            properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
            properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
            producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void deliver(String group, Set<String> topics, Listener listener) {
        while (!isClosed()) {
            try {
                deliverConnected(connect(group), topics, listener);
            } catch (WakeupException | InterruptException e) {
                LOG.fine("Event delivery stopped");
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                reconnectAfter(e.getCause());
            } catch (RuntimeException e) {
                reconnectAfter(e);
            }
        }
    }

    private void deliverConnected(Consumer<String, byte[]> connected, Set<String> topics, Listener listener) {
        consumer = connected;
        try {
            new KafkaDelivery(connected, listener, this::isClosed, executor).run(topics);
        } finally {
            connected.close(CloseOptions.timeout(CLOSE_TIMEOUT));
        }
    }

    private Consumer<String, byte[]> connect(String group) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void reconnectAfter(Throwable failure) {
        LOG.log(Level.WARNING, "Event delivery failed; reconnecting", failure);
        try {
            closed.await(RECONNECT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Consumer<String, byte[]> connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
        synchronized (this) {
            if (producer != null) {
                producer.close(CLOSE_TIMEOUT);
            }
        }
    }
}
