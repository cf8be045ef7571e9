package dev.strata.users.repository;

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

import dev.strata.users.entity.User;

/** Stores users. */
@Repository(provider = "Hibernate")
public interface UserRepository {

    @Find
    Optional<User> byId(UUID id);

    @Find
    Optional<User> byEmail(String email);

    @Query("where (cast(:emailPattern as String) is null or email like :emailPattern escape '\\')")
    CursoredPage<User> search(String emailPattern, PageRequest page, Order<User> order);

    /** Waits for the end of all other transactions that have called this. */
    @Query("update Administration set changes = changes + 1")
    void serialiseChangesOfAdministrators();

    @Query("select count(this) from User where concat(',', roles, ',') like '%,ADMIN,%'")
    long countAdministrators();

    @Query(
            "select count(this) from User where concat(',', roles, ',') like '%,ADMIN,%' and locked = false and id <> :id")
    long countActiveAdministratorsExcept(UUID id);

    /** Replaces the hash unless the password has changed. The account stays the same, and so does its version. */
    @Query("update User set passwordHash = :newHash where id = :id and passwordHash = :oldHash")
    void rehash(UUID id, String oldHash, String newHash);

    @Insert
    void insert(User user);

    @Update
    void update(User user);

    @Delete
    void delete(User user);
}
