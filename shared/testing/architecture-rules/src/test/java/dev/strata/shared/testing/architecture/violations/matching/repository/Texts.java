package dev.strata.shared.testing.architecture.violations.matching.repository;

import java.util.List;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

@Repository
public interface Texts {

    @Query("where name like :namePattern escape '\\' and city LIKE 'B%' and likes = :likes")
    List<Object> escaped(String namePattern, int likes);

    @Query("where name like :name escape '\\'")
    List<Object> bare(String name);

    @Query("where city = :city or name ilike :namePattern")
    List<Object> withoutEscape(String city, String namePattern);

    @Query("where name like concat(:name, '%')")
    List<Object> joined(String name);

    @Query("where name like '%' || :name")
    List<Object> concatenated(String name);
}
