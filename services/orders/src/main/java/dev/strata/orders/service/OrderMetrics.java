package dev.strata.orders.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;

import dev.strata.orders.event.OrderPlaced;
import dev.strata.shared.utils.Telemetry;

/**
 * Business metrics, recorded after commit so that rolled-back orders do not count. The count of a currency begins with its
 * first order, of which a query sees no increase: no alert may depend on it.
 */
@ApplicationScoped
public class OrderMetrics {

    private static final AttributeKey<String> CURRENCY = AttributeKey.stringKey("currency");

    private final LongCounter placed;

    @Inject
    public OrderMetrics(Instance<OpenTelemetry> telemetry) {
        this.placed = Telemetry.meter(telemetry, OrderMetrics.class)
                .counterBuilder("orders.placed")
                .setDescription("Number of orders placed")
                .setUnit("{order}")
                .build();
    }

    protected OrderMetrics() {
        this.placed = null;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderPlaced order) {
        placed.add(1, Attributes.of(CURRENCY, order.total().currency()));
    }
}
