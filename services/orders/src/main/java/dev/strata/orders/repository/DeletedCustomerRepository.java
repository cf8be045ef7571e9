package dev.strata.orders.repository;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;

import dev.strata.orders.entity.DeletedCustomer;

/** Stores customers whose orders have to be erased once more. */
@Repository(provider = "Hibernate")
public interface DeletedCustomerRepository {

    @Query("where deletedAt < :time")
    List<DeletedCustomer> deletedBefore(Instant time);

    @Save
    void save(DeletedCustomer customer);

    @Query("delete from DeletedCustomer where id = :id")
    void forget(UUID id);
}
