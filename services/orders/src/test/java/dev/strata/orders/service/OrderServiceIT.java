package dev.strata.orders.service;

import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
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
    private UserTransaction transaction;

    @Inject
    private EntityManagerFactory entityManagers;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(OrderServiceIT.class, OrderFixture.class);
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
    void rollsBackWithItsTransaction() throws Exception {
        transaction.begin();
        UUID id = orders.add(anOrderOf(customer.id())).id();
        transaction.rollback();

        assertThatThrownBy(() -> orders.get(id, customer)).isInstanceOf(UnknownOrderException.class);
    }

    @Test
    void storesTransitionsAndLines() {
        UUID id = orders.add(anOrderOf(customer.id())).id();

        orders.pay(id, ExpectedVersion.any(), customer);
        orders.ship(id, ExpectedVersion.any(), administrator);

        CustomerOrder read = orders.get(id, customer);
        assertThat(read.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(read.version()).isEqualTo(2);
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
        orders.pay(read.id(), ExpectedVersion.of(read.version()), customer);

        assertThatThrownBy(() -> orders.cancel(read.id(), ExpectedVersion.of(read.version()), customer))
                .isInstanceOf(StaleVersionException.class);
        assertThat(orders.get(read.id(), customer).status()).isEqualTo(OrderStatus.PAID);
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
