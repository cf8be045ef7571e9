package dev.strata.orders.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.exception.MixedCurrenciesException;
import dev.strata.orders.exception.OrderTooLargeException;
import dev.strata.orders.exception.OutOfStockException;
import dev.strata.orders.exception.UnknownProductException;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.ProductOffer;

import static dev.strata.orders.OrderFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BasketTest {

    private final UUID customer = UUID.randomUUID();
    private final ProductOffer mug = anOffer(1_250, "EUR", 5);

    @Test
    void usesOfferedPrice() {
        CustomerOrder order = basketOf(mug, 5).toOrder(customer, List.of(mug));

        assertThat(order.customerId()).isEqualTo(customer);
        assertThat(order.total()).isEqualTo(new Money(5 * 1_250L, "EUR"));
    }

    @Test
    void rejectsUnknownProduct() {
        Basket basket = basketOf(mug, 1);
        List<ProductOffer> none = List.of();

        assertThatThrownBy(() -> basket.toOrder(customer, none)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void rejectsInsufficientStock() {
        Basket basket = basketOf(mug, 6);
        List<ProductOffer> offers = List.of(mug);

        assertThatThrownBy(() -> basket.toOrder(customer, offers)).isInstanceOf(OutOfStockException.class);
    }

    @Test
    void rejectsMixedCurrencies() {
        ProductOffer lamp = anOffer(4_900, "USD", 5);
        Basket basket = new Basket(Map.of(mug.productId(), 1, lamp.productId(), 1));
        List<ProductOffer> offers = List.of(mug, lamp);

        assertThatThrownBy(() -> basket.toOrder(customer, offers)).isInstanceOf(MixedCurrenciesException.class);
    }

    @Test
    void acceptsTotalUpToMaximum() {
        ProductOffer yacht = anOffer(CustomerOrder.MAX_TOTAL, "EUR", 5);

        assertThat(basketOf(yacht, 1).toOrder(customer, List.of(yacht)).total().amount())
                .isEqualTo(9_007_199_254_740_991L);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, CustomerOrder.MAX_TOTAL, 1L << 52})
    void rejectsTotalBeyondMaximum(long price) {
        ProductOffer yacht = anOffer(price, "EUR", 5);
        Basket basket = basketOf(yacht, 2);
        List<ProductOffer> offers = List.of(yacht);

        assertThatThrownBy(() -> basket.toOrder(customer, offers)).isInstanceOf(OrderTooLargeException.class);
    }

    private static Basket basketOf(ProductOffer offer, int quantity) {
        return new Basket(Map.of(offer.productId(), quantity));
    }
}
