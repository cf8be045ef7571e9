package dev.strata.orders.service;

import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.orders.OrderFixture;
import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.CustomerOrder_;
import dev.strata.orders.entity.OrderStatus;
import dev.strata.orders.exception.IllegalTransitionException;
import dev.strata.orders.exception.UnknownOrderException;
import dev.strata.orders.schema.OrderResponse;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.concurrency.StaleVersionException;
import dev.strata.shared.event.outbox.Outbox;
import dev.strata.shared.testing.kit.OutboxRows;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.orders.OrderFixture.anOrderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class OrderServiceIT {

    private static final Order<CustomerOrder> NEWEST_FIRST =
            Order.by(Sort.desc(CustomerOrder_.PLACED_AT), Sort.desc(CustomerOrder_.ID));
    private static final PageRequest PAGE = PageRequest.ofSize(2).withoutTotal();

    private final Requester customer = new Requester(UUID.randomUUID(), false);
    private final Requester otherCustomer = new Requester(UUID.randomUUID(), false);
    private final Requester administrator = new Requester(UUID.randomUUID(), true);

    @Inject
    private OrderService orders;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private Outbox outbox;

    @Inject
    private UserTransaction transaction;

    @Inject
    private EntityManagerFactory entityManagers;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(OrderServiceIT.class, OrderFixture.class, OutboxRows.class);
    }

    @Test
    void mapsEveryEntityToTheMigratedSchema() {
        assertThatCode(() -> entityManagers.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void readsOrderWithItsLines() {
        CustomerOrder added = orders.add(anOrderOf(customer.id()));

        CustomerOrder read = orders.get(added.id(), customer);

        assertThat(OrderResponse.from(read)).isEqualTo(OrderResponse.from(added));
    }

    @Test
    void publishesIfAndOnlyIfItsTransactionCommits() throws Exception {
        transaction.begin();
        UUID id = orders.add(anOrderOf(customer.id())).id();
        transaction.rollback();

        assertThatThrownBy(() -> orders.get(id, customer)).isInstanceOf(UnknownOrderException.class);
        assertThat(OutboxRows.typesOf(id.toString())).isEmpty();

        UUID committed = orders.add(anOrderOf(customer.id())).id();
        orders.cancel(committed, ExpectedVersion.any(), customer);
        assertThat(OutboxRows.typesOf(committed.toString()))
                .containsExactly("orders.order-placed.v1", "orders.order-cancelled.v1");
    }

    @Test
    void publishesNothingWhenChangeFails() throws Exception {
        UUID id = orders.add(anOrderOf(customer.id())).id();
        ExpectedVersion stale = ExpectedVersion.of(7);

        assertThatThrownBy(() -> orders.cancel(id, stale, customer)).isInstanceOf(StaleVersionException.class);

        assertThat(OutboxRows.typesOf(id.toString())).containsExactly("orders.order-placed.v1");
    }

    @Test
    void storesNothingWhenEventCannotBeStored() throws Exception {
        transaction.begin();
        UUID id = orders.add(anOrderOf(customer.id())).id();
        assertThatThrownBy(() -> outbox.publish(() -> "an event without a type"))
                .isInstanceOf(RuntimeException.class);

        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
        assertThatThrownBy(() -> orders.get(id, customer)).isInstanceOf(UnknownOrderException.class);
    }

    @Test
    void storesTransitionsAndLines() {
        UUID id = orders.add(anOrderOf(customer.id())).id();

        fulfilment.confirm(id);
        orders.pay(id, ExpectedVersion.any());
        orders.ship(id, ExpectedVersion.any(), administrator);

        CustomerOrder read = orders.get(id, customer);
        assertThat(read.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.lines()).hasSize(2);
    }

    @Test
    void staysUnchangedAfterIllegalTransition() {
        UUID id = orders.add(anOrderOf(customer.id())).id();

        assertThatThrownBy(() -> orders.ship(id, ExpectedVersion.any(), administrator))
                .isInstanceOf(IllegalTransitionException.class);

        assertThat(orders.get(id, customer).version()).isZero();
    }

    @Test
    void rejectsStaleVersion() {
        CustomerOrder read = orders.add(anOrderOf(customer.id()));
        fulfilment.confirm(read.id());

        assertThatThrownBy(() -> orders.cancel(read.id(), ExpectedVersion.of(read.version()), customer))
                .isInstanceOf(StaleVersionException.class);
        assertThat(orders.get(read.id(), customer).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void hidesOrderFromOtherCustomers() {
        UUID id = orders.add(anOrderOf(customer.id())).id();

        assertThatThrownBy(() -> orders.get(id, otherCustomer)).isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(() -> orders.cancel(id, ExpectedVersion.any(), otherCustomer))
                .isInstanceOf(UnknownOrderException.class);
        assertThat(orders.get(id, administrator).id()).isEqualTo(id);
    }

    @Test
    void pagesThroughOwnOrders() {
        UUID first = orders.add(anOrderOf(customer.id())).id();
        UUID second = orders.add(anOrderOf(customer.id())).id();
        UUID third = orders.add(anOrderOf(customer.id())).id();
        orders.add(anOrderOf(otherCustomer.id()));

        CursoredPage<CustomerOrder> newest = orders.list(customer, PAGE, NEWEST_FIRST);
        CursoredPage<CustomerOrder> oldest = orders.list(customer, newest.nextPageRequest(), NEWEST_FIRST);

        assertThat(newest.content()).extracting(CustomerOrder::id).containsExactly(third, second);
        assertThat(oldest.content()).extracting(CustomerOrder::id).containsExactly(first);
    }

    @Test
    void listsAllOrdersForAdministrators() {
        UUID newest = orders.add(anOrderOf(otherCustomer.id())).id();

        assertThat(orders.list(administrator, PAGE, NEWEST_FIRST).content())
                .extracting(CustomerOrder::id)
                .contains(newest);
    }
}
