package dev.strata.shared.event.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Carries messages from one service to others: at least once, and those with the same key in order. */
public interface EventBroker extends AutoCloseable {

    /**
     * Publishes a message on the topic of the service that its type names.
     *
     * @param message the message
     * @return completes when the broker has stored it; fails with {@link MessageRefusedException} if the broker
     *     will never accept it, otherwise with a transient failure
     */
    CompletableFuture<Void> publish(EventMessage message);

    /**
     * Delivers messages until the broker is closed: those of one key in order, others concurrently. While one waits for
     * redelivery, so do those behind it with its key, and those of its partition that were not read yet; other topics and
     * partitions continue.
     *
     * @param group the consuming service, whose instances share the messages
     * @param topics the publishing services
     * @param listener receives each message
     */
    void deliver(String group, Set<String> topics, Listener listener);

    /** Ends deliveries, and waits a few seconds for those in progress. */
    @Override
    void close();

    /** Receives messages. */
    interface Listener {

        /**
         * Receives a message, and never fails.
         *
         * @param message the message
         * @param attempt 1 for the first delivery, then one more for each
         * @return when to deliver the message again; empty if it is done
         */
        Optional<Duration> receive(EventMessage message, int attempt);

        /**
         * Reports how many messages are not done yet, including those that wait for redelivery.
         *
         * @param messages the number of such messages in the partitions of this instance
         */
        void measure(long messages);
    }
}
