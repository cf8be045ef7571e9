package dev.strata.orders.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderLine;
import dev.strata.orders.exception.MixedCurrenciesException;
import dev.strata.orders.exception.OrderTooLargeException;
import dev.strata.orders.exception.OutOfStockException;
import dev.strata.orders.exception.UnknownProductException;
import dev.strata.shared.schemas.ProductOffer;

/** Products and quantities that a customer wants to order, not yet checked against the catalog. */
final class Basket {

    private final Map<UUID, Integer> quantities;

    Basket(Map<UUID, Integer> quantities) {
        this.quantities = quantities;
    }

    List<UUID> productIds() {
        return List.copyOf(quantities.keySet());
    }

    CustomerOrder toOrder(UUID customerId, List<ProductOffer> offers) {
        Map<UUID, ProductOffer> offersById =
                offers.stream().collect(Collectors.toMap(ProductOffer::productId, Function.identity()));
        List<OrderLine> lines = quantities.keySet().stream()
                .map(productId -> line(productId, offersById.get(productId)))
                .toList();
        try {
            return new CustomerOrder(customerId, currencyOf(offers), lines);
        } catch (ArithmeticException e) {
            throw new OrderTooLargeException();
        }
    }

    private OrderLine line(UUID productId, ProductOffer offer) {
        if (offer == null) {
            throw new UnknownProductException(productId);
        }
        int quantity = quantities.get(productId);
        if (offer.stock() < quantity) {
            throw new OutOfStockException(offer.sku(), offer.stock());
        }
        return new OrderLine(
                productId, offer.sku(), offer.name(), offer.unitPrice().amount(), quantity);
    }

    private static String currencyOf(List<ProductOffer> offers) {
        List<String> currencies = offers.stream()
                .map(offer -> offer.unitPrice().currency())
                .distinct()
                .toList();
        if (currencies.size() != 1) {
            throw new MixedCurrenciesException();
        }
        return currencies.get(0);
    }
}
