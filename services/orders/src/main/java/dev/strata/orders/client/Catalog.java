package dev.strata.orders.client;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.web.client.RemoteService;

/** Looks up prices and stock in the catalog, in one call for all products of an order. */
@ApplicationScoped
@RemoteService("catalog")
@Timeout
@Retry
@CircuitBreaker
public class Catalog {

    private final CatalogClient client;

    @Inject
    public Catalog(@RestClient CatalogClient client) {
        this.client = client;
    }

    public List<ProductOffer> offers(List<UUID> productIds) {
        return client.offers(productIds);
    }
}
