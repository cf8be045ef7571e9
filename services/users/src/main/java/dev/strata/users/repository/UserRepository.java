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

    @Query("where email like :emailPattern escape '\\'")
    CursoredPage<User> search(String emailPattern, PageRequest page, Order<User> order);

    @Insert
    void insert(User user);

    @Update
    void update(User user);

    @Delete
    void delete(User user);
}
