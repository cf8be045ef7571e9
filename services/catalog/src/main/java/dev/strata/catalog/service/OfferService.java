package dev.strata.catalog.service;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.repository.OfferRepository;

/** What other services may know of the catalog. */
@RequestScoped
@Transactional
public class OfferService {

    private final OfferRepository offers;

    @Inject
    public OfferService(OfferRepository offers) {
        this.offers = offers;
    }

    protected OfferService() {
        this(null);
    }

    public List<Product> of(List<UUID> productIds) {
        return offers.withIds(productIds);
    }
}
