package dev.strata.shared.testing.architecture.violations.writing.repository;

import java.util.List;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

@Repository
public interface Things {

    @Query("where name = :name")
    List<Object> named(String name);

    @Insert
    void insert(Object thing);

    @Delete
    void delete(Object thing);

    @Query("update Thing set name = null")
    void forgetNames();
}
