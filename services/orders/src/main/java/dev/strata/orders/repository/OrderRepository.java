package dev.strata.orders.repository;

import java.util.Optional;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.orders.entity.CustomerOrder;

/** Stores orders. */
@Repository(provider = "Hibernate")
public interface OrderRepository {

    @Query("from CustomerOrder o left join fetch o.lines where o.id = :id")
    Optional<CustomerOrder> byId(UUID id);

    @Find
    CursoredPage<CustomerOrder> all(PageRequest page, Order<CustomerOrder> order);

    @Find
    CursoredPage<CustomerOrder> ofCustomer(UUID customerId, PageRequest page, Order<CustomerOrder> order);

    @Insert
    void insert(CustomerOrder order);

    @Update
    void update(CustomerOrder order);
}
