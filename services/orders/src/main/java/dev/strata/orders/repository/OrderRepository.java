package dev.strata.orders.repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderStatus;

/** Stores orders. */
@Repository(provider = "Hibernate")
public interface OrderRepository {

    @Query("from CustomerOrder o left join fetch o.lines where o.id = :id")
    Optional<CustomerOrder> byId(UUID id);

    @Query("from CustomerOrder")
    CursoredPage<CustomerOrder> all(PageRequest page, Order<CustomerOrder> order);

    @Query("where customerId = :customerId")
    CursoredPage<CustomerOrder> ofCustomer(UUID customerId, PageRequest page, Order<CustomerOrder> order);

    @Query("select id from CustomerOrder where status = PLACED and placedAt < :time order by placedAt")
    List<UUID> placedBefore(Instant time, Limit limit);

    @Query("select id from CustomerOrder where customerId = :customerId and status in :statuses")
    List<UUID> ofCustomer(UUID customerId, List<OrderStatus> statuses);

    @Query("update CustomerOrder set customerId = null, version = version + 1 where customerId = :customerId")
    void forgetCustomer(UUID customerId);

    @Insert
    void insert(CustomerOrder order);

    @Update
    void update(CustomerOrder order);
}
