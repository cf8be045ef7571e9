package dev.strata.catalog.repository;

import java.time.Instant;
import java.util.UUID;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import dev.strata.catalog.entity.ProductDetails;

/** Changes the stock of products without reading it first, so that concurrent orders cannot take the same unit. */
@Repository(provider = "Hibernate")
public interface StockRepository {

    /** Returns 0, and takes nothing, if there is too little stock or no such product. */
    @Query("update Product set stock = stock - :quantity, updatedAt = :now, version = version + 1"
            + " where id = :productId and stock >= :quantity")
    int take(UUID productId, int quantity, Instant now);

    /**
     * Returns 0 if the product was removed. Never exceeds the maximum stock, since an administrator may have restocked
     * the product meanwhile.
     */
    @Query("update Product set stock = least(stock, " + ProductDetails.MAX_STOCK + " - :quantity) + :quantity,"
            + " updatedAt = :now, version = version + 1 where id = :productId")
    int putBack(UUID productId, int quantity, Instant now);
}
