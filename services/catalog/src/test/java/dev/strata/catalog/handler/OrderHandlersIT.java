package dev.strata.catalog.handler;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.catalog.ProductFixture;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.catalog.service.ProductService;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.inbox.Inbox;
import dev.strata.shared.event.inbox.IncomingEvents;
import dev.strata.shared.event.inbox.ParkedEventReplay;
import dev.strata.shared.event.parking.ParkedEvent;
import dev.strata.shared.event.parking.ParkingLot;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.testing.kit.OutboxRows;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.catalog.ProductFixture.uniqueSku;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class OrderHandlersIT {

    private static final String PLACED = "orders.order-placed.v1";
    private static final String CANCELLED = "orders.order-cancelled.v1";
    private static final int LAST_ATTEMPT = 5;

    private final String order = UUID.randomUUID().toString();

    @Inject
    private IncomingEvents events;

    @Inject
    private Inbox inbox;

    @Inject
    private ParkingLot parkingLot;

    @Inject
    private ParkedEventReplay replay;

    @Inject
    private ProductService products;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(OrderHandlersIT.class, ProductFixture.class, OutboxRows.class);
    }

    @Test
    void reservesEveryProductOfOrder() throws Exception {
        UUID mug = productWithStock(5);
        UUID lamp = productWithStock(1);

        receive(placed(line(mug, 2), line(lamp, 1)));

        assertThat(stockOf(mug)).isEqualTo(3);
        assertThat(stockOf(lamp)).isZero();
        assertThat(OutboxRows.typesOf(order)).containsExactly("catalog.stock-reserved.v1");
    }

    @Test
    void takesNothingWhenOneProductIsShort() throws Exception {
        UUID mug = productWithStock(5);
        UUID lamp = productWithStock(1);

        receive(placed(line(mug, 2), line(lamp, 2)));

        assertThat(stockOf(mug)).isEqualTo(5);
        assertThat(stockOf(lamp)).isEqualTo(1);
        assertThat(OutboxRows.typesOf(order)).containsExactly("catalog.stock-refused.v1");
    }

    @Test
    void refusesProductThatWasRemoved() throws Exception {
        receive(placed(line(UUID.randomUUID(), 1)));

        assertThat(OutboxRows.typesOf(order)).containsExactly("catalog.stock-refused.v1");
    }

    @Test
    void handlesRepeatedEventOnce() throws Exception {
        UUID mug = productWithStock(5);
        EventMessage event = placed(line(mug, 2));

        receive(event);
        receive(event);
        receive(placed(line(mug, 2)));

        assertThat(stockOf(mug)).isEqualTo(3);
        assertThat(OutboxRows.typesOf(order)).hasSize(1);
    }

    @Test
    void putsStockOfCancelledOrderBackOnce() {
        UUID mug = productWithStock(5);
        receive(placed(line(mug, 2)));

        receive(cancelled());
        receive(cancelled());

        assertThat(stockOf(mug)).isEqualTo(5);
    }

    @Test
    void putsBackNoMoreThanMaxStock() throws Exception {
        UUID mug = productWithStock(5);
        receive(placed(line(mug, 2)));
        products.change(mug, ExpectedVersion.any(), current -> mugs(ProductDetails.MAX_STOCK - 1));

        receive(cancelled());

        assertThat(stockOf(mug)).isEqualTo(ProductDetails.MAX_STOCK);
        assertThat(parked()).isEmpty();
    }

    @Test
    void reservesNothingForOrderThatWasCancelledBefore() throws Exception {
        UUID mug = productWithStock(5);
        receive(cancelled());

        receive(placed(line(mug, 2)));

        assertThat(stockOf(mug)).isEqualTo(5);
        assertThat(OutboxRows.typesOf(order)).isEmpty();
    }

    @Test
    void changesEntityTagOfProduct() {
        UUID mug = productWithStock(5);
        int version = products.get(mug).version();

        receive(placed(line(mug, 2)));

        assertThat(products.get(mug).version()).isEqualTo(version + 1);
    }

    @Test
    void ignoresUnknownMembersOfEvent() {
        UUID mug = productWithStock(5);

        receive(event(
                PLACED,
                String.format(
                        Locale.ROOT,
                        "{\"orderId\": \"%s\", \"gift\": {\"wrapped\": true}, \"lines\": [%s]}",
                        order,
                        line(mug, 1))));

        assertThat(stockOf(mug)).isEqualTo(4);
    }

    @Test
    void parksInvalidJsonAndLaterEventsWithItsKey() throws Exception {
        UUID mug = productWithStock(5);
        receive(event(PLACED, "no JSON"));

        receive(placed(line(mug, 2)));

        assertThat(stockOf(mug)).isEqualTo(5);
        assertThat(parked()).extracting(ParkedEvent::type).containsExactly(PLACED, PLACED);
        assertThat(parked().get(0).error()).contains("UnreadableEventException");
        assertThat(parked().get(1).error()).isNull();

        parkingLot.discard(parked().get(0).id());

        assertThat(isNothingParkedSoon()).isTrue();
        assertThat(stockOf(mug)).isEqualTo(3);
    }

    @Test
    void repeatsFailedEventThenParksItWithNothingDone() throws Exception {
        UUID mug = productWithStock(5);
        EventMessage broken = placed(line(mug, 2), line(productWithStock(1), 0));

        Optional<?> again = events.receive(broken, 1);
        events.receive(broken, LAST_ATTEMPT);

        assertThat(again).isPresent();
        assertThat(parked()).hasSize(1);
        assertThat(stockOf(mug)).isEqualTo(5);
        assertThat(OutboxRows.typesOf(order)).isEmpty();
    }

    @Test
    void parksEventOfHandlerThatThrowsError() throws Exception {
        EventMessage lampLit = event(BrokenHandler.TYPE, "{}");

        assertThat(events.receive(lampLit, 1)).isPresent();
        receive(lampLit, LAST_ATTEMPT);

        assertThat(parked())
                .singleElement()
                .satisfies(event -> assertThat(event.error()).contains("StackOverflowError"));
    }

    @Test
    void keepsEventParkedWhoseHandlerIsGone() throws Exception {
        inbox.park(event("lamps.lamp-lit.v0", "{}"), "failed");
        UUID id = parked().get(0).id();

        parkingLot.replay(id);
        replay.run();

        assertThat(parked())
                .singleElement()
                .satisfies(event -> assertThat(event.error()).contains("Nobody handles lamps.lamp-lit.v0"));
    }

    @Test
    void keepsReplayedEventParkedWhenItFailsAgain() throws Exception {
        receive(event(PLACED, "{}"), LAST_ATTEMPT);
        UUID id = parked().get(0).id();

        parkingLot.replay(id);
        replay.run();

        assertThat(parked()).extracting(ParkedEvent::id).containsExactly(id);
        assertThat(parked().get(0).error()).isNotNull();
    }

    private void receive(EventMessage event) {
        receive(event, 1);
    }

    private void receive(EventMessage event, int attempt) {
        assertThat(events.receive(event, attempt)).isEmpty();
    }

    private List<ParkedEvent> parked() throws Exception {
        return parkingLot.list(Integer.MAX_VALUE).stream()
                .filter(event -> event.key().equals(order))
                .toList();
    }

    private boolean isNothingParkedSoon() throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        boolean isNothing = parked().isEmpty();
        while (!isNothing && Instant.now().isBefore(end)) {
            isNothing = parked().isEmpty();
        }
        return isNothing;
    }

    private EventMessage placed(String... lines) {
        return event(
                PLACED,
                String.format(Locale.ROOT, "{\"orderId\": \"%s\", \"lines\": [%s]}", order, String.join(", ", lines)));
    }

    private EventMessage cancelled() {
        return event(CANCELLED, String.format(Locale.ROOT, "{\"orderId\": \"%s\"}", order));
    }

    private EventMessage event(String type, String data) {
        return new EventMessage(UUID.randomUUID().toString(), type, order, Instant.now(), null, null, data);
    }

    private static String line(UUID product, int quantity) {
        return String.format(Locale.ROOT, "{\"productId\": \"%s\", \"quantity\": %d}", product, quantity);
    }

    private UUID productWithStock(int stock) {
        return products.add(mugs(stock)).id();
    }

    private static ProductDetails mugs(int stock) {
        return new ProductDetails(uniqueSku(), "Mug", null, new Money(1_250L, "EUR"), stock);
    }

    private int stockOf(UUID product) {
        return products.get(product).stock();
    }

    /** A handler with a mistake that no exception reports. */
    @ApplicationScoped
    public static class BrokenHandler implements EventHandler<BrokenHandler.LampLit> {

        static final String TYPE = "lamps.lamp-lit.v1";

        @Override
        public void handle(LampLit event) {
            throw new StackOverflowError();
        }

        /** What it reads of the event. */
        @EventType(TYPE)
        public record LampLit() {}
    }
}
