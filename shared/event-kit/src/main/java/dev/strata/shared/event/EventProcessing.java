package dev.strata.shared.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.event.broker.EventBroker;
import dev.strata.shared.event.broker.KafkaBroker;
import dev.strata.shared.event.broker.KafkaSettings;
import dev.strata.shared.event.inbox.IncomingEvents;
import dev.strata.shared.event.inbox.ParkedEventReplay;
import dev.strata.shared.event.outbox.OutboxLoop;
import dev.strata.shared.event.parking.ParkedEventsChanged;
import dev.strata.shared.utils.Log;

/** Publishes and receives events while the service runs; neither its start nor its health depends on the broker. */
@ApplicationScoped
public class EventProcessing {

    private static final Logger LOG = Log.of(EventProcessing.class);
    // For events left behind by an instance that stopped, and for those that failed and may succeed now.
    private static final int REPLAY_SECONDS = 30;
    private static final int STOP_SECONDS = 5;

    private final KafkaSettings kafka;
    private final String service;
    private final OutboxLoop outbox;
    private final IncomingEvents incoming;
    private final ParkedEventReplay replay;
    private final List<Future<?>> loops = new ArrayList<>();

    private EventBroker broker;
    private Future<?> timer;

    @Inject
    EventProcessing(
            KafkaSettings kafka,
            @ConfigProperty(name = "service.name") String service,
            OutboxLoop outbox,
            IncomingEvents incoming,
            ParkedEventReplay replay) {
        this.kafka = kafka;
        this.service = service;
        this.outbox = outbox;
        this.incoming = incoming;
        this.replay = replay;
    }

    void start(@Observes Startup startup) {
        timer = DefaultResources.scheduler().scheduleWithFixedDelay(replay::run, 1, REPLAY_SECONDS, TimeUnit.SECONDS);
        if (!kafka.isSet()) {
            LOG.info("KAFKA_BOOTSTRAP_SERVERS is not set: events wait in the outbox, and none are received");
            return;
        }
        broker = new KafkaBroker(kafka, service, DefaultResources.executor());
        run(() -> outbox.run(broker));
        Set<String> publishers = incoming.publishers();
        if (!publishers.isEmpty()) {
            run(() -> broker.deliver(service, publishers, incoming));
        }
    }

    private void run(Runnable task) {
        FutureTask<Void> loop = new FutureTask<>(() -> reportEnd(task), null);
        loops.add(loop);
        // Not in the executor, where endless loops could take the threads of the deliveries that they wait for.
        DefaultResources.threads().newThread(loop).start();
    }

    private static void reportEnd(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Event processing has stopped; events wait until the service is restarted", e);
            throw e;
        }
    }

    void replay(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParkedEventsChanged changed) {
        DefaultResources.executor().execute(replay::run);
    }

    void stop(@Observes Shutdown shutdown) {
        outbox.stop();
        replay.stop();
        if (broker != null) {
            broker.close();
        }
        if (timer != null) {
            timer.cancel(false);
        }
        loops.forEach(EventProcessing::await);
    }

    private static void await(Future<?> task) {
        try {
            task.get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "Event processing did not stop in time", e);
        }
    }
}
