package dev.strata.orders.entity;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.strata.orders.exception.IllegalTransitionException;
import dev.strata.shared.schemas.Money;

import static dev.strata.orders.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CustomerOrderTest {

    @Test
    void sumsItsLines() {
        assertThat(anOrder().total()).isEqualTo(new Money(2 * 1_250L + 4_900, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', PLACED",
        "confirm, CONFIRMED",
        "refuse, REFUSED",
        "confirm pay, PAID",
        "confirm pay ship, SHIPPED",
        "cancel, CANCELLED",
        "confirm cancel, CANCELLED",
        "confirm pay cancel, CANCELLED",
    })
    void followsLegalTransitions(String steps, OrderStatus expected) {
        assertThat(after(steps).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', pay",
        "'', ship",
        "confirm, confirm",
        "confirm, refuse",
        "confirm, ship",
        "refuse, confirm",
        "refuse, pay",
        "refuse, cancel",
        "confirm pay, pay",
        "confirm pay ship, pay",
        "confirm pay ship, ship",
        "confirm pay ship, cancel",
        "cancel, confirm",
        "cancel, refuse",
        "cancel, pay",
        "cancel, ship",
        "cancel, cancel",
    })
    void rejectsIllegalTransition(String steps, String illegal) {
        CustomerOrder order = after(steps);
        OrderStatus before = order.status();

        assertThatThrownBy(() -> step(illegal).accept(order)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.status()).isEqualTo(before);
    }

    @Test
    void remembersWhyItWasRefused() {
        assertThat(after("refuse").refusal()).isEqualTo("OUT_OF_STOCK");
        assertThat(after("confirm").refusal()).isNull();
    }

    @Test
    void rejectsTotalThatOverflows() {
        OrderLine line = new OrderLine(UUID.randomUUID(), "SKU-1", "Mug", Long.MAX_VALUE, 2);
        List<OrderLine> lines = List.of(line);
        UUID customer = UUID.randomUUID();

        assertThatThrownBy(() -> new CustomerOrder(customer, "EUR", lines)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void rejectsOrderWithoutLines() {
        UUID customer = UUID.randomUUID();
        List<OrderLine> none = List.of();

        assertThatThrownBy(() -> new CustomerOrder(customer, "EUR", none)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CustomerOrder after(String steps) {
        CustomerOrder order = anOrder();
        for (String name : steps.split(" ")) {
            step(name).accept(order);
        }
        return order;
    }

    private static Consumer<CustomerOrder> step(String name) {
        return switch (name) {
            case "confirm" -> CustomerOrder::confirm;
            case "refuse" -> order -> order.refuse("OUT_OF_STOCK");
            case "pay" -> CustomerOrder::pay;
            case "ship" -> CustomerOrder::ship;
            case "cancel" -> CustomerOrder::cancel;
            default -> order -> {};
        };
    }
}
