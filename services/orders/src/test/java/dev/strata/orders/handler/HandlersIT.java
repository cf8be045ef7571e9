package dev.strata.orders.handler;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.orders.OrderFixture;
import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderStatus;
import dev.strata.orders.service.CustomerErasure;
import dev.strata.orders.service.Fulfilment;
import dev.strata.orders.service.OrderService;
import dev.strata.orders.service.Requester;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.inbox.IncomingEvents;
import dev.strata.shared.testing.kit.OutboxRows;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.orders.OrderFixture.anOrderOf;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class HandlersIT {

    private static final String CANCELLED = "orders.order-cancelled.v1";

    private final Requester customer = new Requester(UUID.randomUUID(), false);
    private final Requester administrator = new Requester(UUID.randomUUID(), true);

    @Inject
    private IncomingEvents events;

    @Inject
    private OrderService orders;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private CustomerErasure erasure;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(HandlersIT.class, OrderFixture.class, OutboxRows.class);
    }

    @Test
    void confirmsOrderWithReservedStock() {
        UUID id = place();

        receive("catalog.stock-reserved.v1", id, "{\"orderId\": \"%s\"}");

        assertThat(statusOf(id)).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void refusesOrderWithoutStock() {
        UUID id = place();

        receive("catalog.stock-refused.v1", id, "{\"orderId\": \"%s\", \"reason\": \"OUT_OF_STOCK\"}");

        assertThat(statusOf(id)).isEqualTo(OrderStatus.REFUSED);
        assertThat(orders.get(id, customer).refusal()).isEqualTo("OUT_OF_STOCK");
    }

    @Test
    void leavesOrderCancelledThatWasCancelledMeanwhile() {
        UUID id = place();
        orders.cancel(id, ExpectedVersion.any(), customer);

        receive("catalog.stock-reserved.v1", id, "{\"orderId\": \"%s\"}");

        assertThat(statusOf(id)).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void cancelsOnlyOrdersThatStayUnconfirmed() throws Exception {
        UUID unconfirmed = place();
        UUID confirmed = place();
        fulfilment.confirm(confirmed);

        assertThat(fulfilment.unconfirmedFor(Duration.ofHours(1))).doesNotContain(unconfirmed);
        assertThat(fulfilment.unconfirmedFor(Duration.ofSeconds(-1)))
                .contains(unconfirmed)
                .doesNotContain(confirmed);
        fulfilment.cancelUnconfirmed(unconfirmed);
        fulfilment.cancelUnconfirmed(confirmed);

        assertThat(statusOf(unconfirmed)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(OutboxRows.typesOf(unconfirmed.toString())).endsWith(CANCELLED);
        assertThat(statusOf(confirmed)).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void cancelsOpenOrdersOfDeletedUserAndForgetsWhoseOrdersTheyWere() throws Exception {
        UUID open = place();
        UUID shipped = place();
        fulfilment.confirm(shipped);
        orders.pay(shipped, ExpectedVersion.any());
        orders.ship(shipped, ExpectedVersion.any(), administrator);
        UUID others = orders.add(anOrderOf(UUID.randomUUID())).id();

        receive("users.user-deleted.v1", customer.id(), "{\"userId\": \"%s\"}");

        assertThat(orders.get(open, administrator).customerId()).isNull();
        assertThat(statusOf(open)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(OutboxRows.typesOf(open.toString())).endsWith(CANCELLED);
        assertThat(orders.get(shipped, administrator).customerId()).isNull();
        assertThat(statusOf(shipped)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(orders.get(others, administrator).customerId()).isNotNull();
    }

    @Test
    void erasesOrderThatWasBeingPlacedWhenUserWasDeleted() throws Exception {
        receive("users.user-deleted.v1", customer.id(), "{\"userId\": \"%s\"}");
        UUID late = place();

        erasure.deleteExpired();
        assertThat(orders.get(late, administrator).customerId()).isNotNull();
        letMinutePass();
        erasure.deleteExpired();

        assertThat(orders.get(late, administrator).customerId()).isNull();
        assertThat(statusOf(late)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(erasure.deleteExpired()).isZero();
    }

    private static void letMinutePass() throws SQLException {
        try (Connection connection = DefaultResources.dataSource().getConnection()) {
            Sql.update(connection, "UPDATE deleted_customer SET deleted_at = deleted_at - interval '1 minute'");
        }
    }

    private UUID place() {
        CustomerOrder order = orders.add(anOrderOf(customer.id()));
        return order.id();
    }

    private OrderStatus statusOf(UUID id) {
        return orders.get(id, administrator).status();
    }

    private void receive(String type, UUID key, String data) {
        EventMessage event = new EventMessage(
                UUID.randomUUID().toString(),
                type,
                key.toString(),
                Instant.now(),
                null,
                null,
                String.format(Locale.ROOT, data, key));
        assertThat(events.receive(event, 1)).isEmpty();
    }
}
