package dev.strata.catalog.repository;

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

/** Keeps products. */
@Repository(provider = "Hibernate")
public interface ProductRepository {

    @Find
    Optional<Product> byId(UUID id);

    @Find
    Optional<Product> bySku(String sku);

    @Query("where name like :namePattern escape '\\' and priceAmount between :minPrice and :maxPrice"
            + " and priceCurrency like :currencyPattern and stock >= :minStock")
    CursoredPage<Product> search(
            String namePattern,
            long minPrice,
            long maxPrice,
            String currencyPattern,
            int minStock,
            PageRequest page,
            Order<Product> order);

    @Insert
    void insert(Product product);

    @Update
    void update(Product product);

    @Delete
    void delete(Product product);
}
