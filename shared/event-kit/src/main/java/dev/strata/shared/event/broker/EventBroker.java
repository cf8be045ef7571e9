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
     * @return completes when the broker has stored it; fails with {@link MessageRefusedException} when the broker
     *     refuses it for what it is, otherwise with an exception that will pass
     */
    CompletableFuture<Void> publish(EventMessage message);

    /**
     * Delivers messages until the broker is closed. While one is to be delivered again, those behind it wait; other
     * topics and partitions go on.
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
         * @return after which time the message is delivered again; empty when it is done with
         */
        Optional<Duration> receive(EventMessage message, int attempt);

        /**
         * Learns how many messages are not done with, among them those that are to be delivered again.
         *
         * @param messages their number, of those that are delivered to this instance
         */
        void measure(long messages);
    }
}
