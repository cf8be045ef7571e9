package dev.strata.users.repository;

import java.time.Instant;
import java.util.Optional;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import dev.strata.users.entity.FailedLogin;

/** Stores failed logins. */
@Repository(provider = "Hibernate")
public interface FailedLoginRepository {

    @Query("select count(this) from FailedLogin where subject = :subject and failedAt > :since")
    long countSince(String subject, Instant since);

    @Query("select max(failedAt) from FailedLogin where subject = :subject")
    Optional<Instant> lastFailureOf(String subject);

    @Insert
    void insert(FailedLogin attempt);

    @Query("delete from FailedLogin where subject = :subject")
    void deleteAllOf(String subject);

    @Query("delete from FailedLogin where failedAt < :end")
    long deleteBefore(Instant end);
}
