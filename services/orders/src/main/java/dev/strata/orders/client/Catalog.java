package dev.strata.orders.client;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.web.client.Neighbour;

/** Today's prices and stock, in one call for all products of an order. Reading may be repeated, so it is. */
@ApplicationScoped
@Neighbour("catalog")
public class Catalog {

    private final CatalogClient client;

    @Inject
    public Catalog(@RestClient CatalogClient client) {
        this.client = client;
    }

    protected Catalog() {
        this(null);
    }

    @Timeout(1_500)
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            retryOn = {ProcessingException.class, TimeoutException.class})
    @CircuitBreaker(requestVolumeThreshold = 8, delay = 5_000)
    public List<ProductOffer> offers(List<UUID> productIds) {
        return client.offers(productIds);
    }
}
