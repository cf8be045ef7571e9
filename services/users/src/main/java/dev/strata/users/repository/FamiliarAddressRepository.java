package dev.strata.users.repository;

import java.time.Instant;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;

import dev.strata.users.entity.FamiliarAddress;

/** Stores the addresses from which accounts have been used. */
@Repository(provider = "Hibernate")
public interface FamiliarAddressRepository {

    @Find
    Optional<FamiliarAddress> bySubject(String subject);

    @Save
    void save(FamiliarAddress address);

    @Query("delete from FamiliarAddress where lastSeenAt < :end")
    long deleteBefore(Instant end);
}
