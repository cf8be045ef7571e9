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

/** What somebody wants, before it is held against what the catalog offers. */
final class Basket {

    private final List<OrderItem> items;

    Basket(List<OrderItem> items) {
        this.items = items;
    }

    List<UUID> productIds() {
        return items.stream().map(OrderItem::productId).distinct().toList();
    }

    CustomerOrder orderedBy(UUID customerId, List<ProductOffer> offers) {
        Map<UUID, ProductOffer> known =
                offers.stream().collect(Collectors.toMap(ProductOffer::productId, Function.identity()));
        List<OrderLine> lines = items.stream().map(item -> line(item, known)).toList();
        try {
            return new CustomerOrder(customerId, currencyOf(offers), lines);
        } catch (ArithmeticException e) {
            throw new OrderTooLargeException();
        }
    }

    private static OrderLine line(OrderItem item, Map<UUID, ProductOffer> known) {
        ProductOffer offer = known.get(item.productId());
        if (offer == null) {
            throw new UnknownProductException(item.productId());
        }
        if (offer.stock() < item.quantity()) {
            throw new OutOfStockException(offer.sku(), offer.stock());
        }
        return new OrderLine(
                offer.productId(), offer.sku(), offer.name(), offer.unitPrice().amount(), item.quantity());
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
