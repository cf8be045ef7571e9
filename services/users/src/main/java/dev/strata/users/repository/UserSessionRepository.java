package dev.strata.users.repository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.users.entity.UserSession;

/** Stores sessions; ending one deletes it, whatever its version. */
@Repository(provider = "Hibernate")
public interface UserSessionRepository {

    @Find
    Optional<UserSession> byId(UUID id);

    @Insert
    void insert(UserSession opened);

    @Update
    void update(UserSession refreshed);

    @Query("delete from UserSession where id = :id")
    void deleteById(UUID id);

    @Query("delete from UserSession where userId = :userId")
    void deleteAllOf(UUID userId);

    @Query("delete from UserSession where expiresAt < :end")
    long deleteExpiredBefore(Instant end);
}
