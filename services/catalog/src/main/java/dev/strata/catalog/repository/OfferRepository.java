package dev.strata.catalog.repository;

import java.util.List;
import java.util.UUID;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import dev.strata.catalog.entity.Product;

/** Finds what is on offer. */
@Repository(provider = "Hibernate")
public interface OfferRepository {

    @Query("where id in :ids")
    List<Product> withIds(List<UUID> ids);
}
