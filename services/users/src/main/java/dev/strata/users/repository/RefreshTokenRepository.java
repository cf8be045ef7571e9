package dev.strata.users.repository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.users.entity.RefreshToken;

/** Stores refresh tokens; revoking one deletes it. */
@Repository(provider = "Hibernate")
public interface RefreshTokenRepository {

    @Find
    Optional<RefreshToken> byId(UUID id);

    @Find
    Optional<RefreshToken> byHash(String hash);

    @Insert
    void insert(RefreshToken token);

    @Update
    void update(RefreshToken token);

    @Delete
    void delete(RefreshToken token);

    @Query("delete from RefreshToken where familyId = :familyId")
    void deleteFamily(UUID familyId);

    @Query("delete from RefreshToken where userId = :userId")
    void deleteAllOf(UUID userId);

    @Query("delete from RefreshToken where expiresAt < :end")
    long deleteExpiredBefore(Instant end);
}
