package dev.strata.${service}.handler;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.inbox.Inbox;
import dev.strata.shared.event.inbox.IncomingEvents;
import dev.strata.shared.event.parking.ParkedEvent;
import dev.strata.shared.event.parking.ParkingLot;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class ${Event}HandlerIT {

    private static final String EVENT = """
            ${example}""";

    private final String key = UUID.randomUUID().toString();

    @Inject
    private IncomingEvents events;

    @Inject
    private Inbox inbox;

    @Inject
    private ParkingLot parkingLot;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(${Event}HandlerIT.class);
    }

    @Test
    void handlesRepeatedEventOnce() throws Exception {
        EventMessage event = event(EVENT);

        assertThat(inbox.handle(event)).isTrue();
        assertThat(inbox.handle(event)).isFalse();
    }

    @Test
    void parksWhatIsNoJson() throws Exception {
        assertThat(events.receive(event("no JSON"), 1)).isEmpty();

        assertThat(parkingLot.list(Integer.MAX_VALUE))
                .extracting(ParkedEvent::key)
                .contains(key);
    }

    private EventMessage event(String data) {
        return new EventMessage(UUID.randomUUID().toString(), "${type}", key, Instant.now(), null, null, data);
    }
}
