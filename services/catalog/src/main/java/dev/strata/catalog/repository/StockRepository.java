package dev.strata.catalog.repository;

import java.time.Instant;
import java.util.UUID;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import dev.strata.catalog.entity.ProductDetails;

/** Changes the stock of products without reading it first, so that concurrent orders cannot take the same unit. */
@Repository(provider = "Hibernate")
public interface StockRepository {

    /** Returns 0, and takes nothing, when there is too little or no such product. */
    @Query("update Product set stock = stock - :quantity, updatedAt = :now, version = version + 1"
            + " where id = :productId and stock >= :quantity")
    int take(UUID productId, int quantity, Instant now);

    /**
     * Returns 0 when the product was removed. Puts back no more than there may be: an administrator may have filled the
     * stock meanwhile.
     */
    @Query("update Product set stock = least(stock, " + ProductDetails.MAX_STOCK + " - :quantity) + :quantity,"
            + " updatedAt = :now, version = version + 1 where id = :productId")
    int putBack(UUID productId, int quantity, Instant now);
}
