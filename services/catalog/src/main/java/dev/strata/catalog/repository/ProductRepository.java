package dev.strata.catalog.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.catalog.entity.Product;

/** Stores products. */
@Repository(provider = "Hibernate")
public interface ProductRepository {

    @Find
    Optional<Product> byId(UUID id);

    @Query("where id in :ids")
    List<Product> byIds(List<UUID> ids);

    @Query("where (cast(:namePattern as String) is null or name like :namePattern escape '\\')"
            + " and (cast(:minPrice as Long) is null or priceAmount >= :minPrice)"
            + " and (cast(:maxPrice as Long) is null or priceAmount <= :maxPrice)"
            + " and (cast(:currency as String) is null or priceCurrency = :currency)"
            + " and (cast(:minStock as Integer) is null or stock >= :minStock)")
    CursoredPage<Product> search(
            String namePattern,
            Long minPrice,
            Long maxPrice,
            String currency,
            Integer minStock,
            PageRequest page,
            Order<Product> order);

    @Insert
    void insert(Product product);

    @Update
    void update(Product product);

    @Delete
    void delete(Product product);
}
