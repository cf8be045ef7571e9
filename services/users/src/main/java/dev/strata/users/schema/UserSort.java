package dev.strata.users.schema;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.Sort;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortOption;
import dev.strata.users.entity.User;
import dev.strata.users.entity.User_;

/** The orders a list of users comes in; the id makes each of them total. */
@Schema(enumeration = {"email", "-email", "createdAt", "-createdAt"})
public enum UserSort implements SortOption<User> {
    EMAIL("email", Order.by(Sort.asc(User_.EMAIL), Sort.asc(User_.ID)), text -> text),
    EMAIL_DESCENDING("-email", Order.by(Sort.desc(User_.EMAIL), Sort.desc(User_.ID)), text -> text),
    CREATED("createdAt", Order.by(Sort.asc(User_.CREATED_AT), Sort.asc(User_.ID)), Rfc3339::instant),
    CREATED_DESCENDING("-createdAt", Order.by(Sort.desc(User_.CREATED_AT), Sort.desc(User_.ID)), Rfc3339::instant);

    private final String parameter;
    private final Order<User> order;
    private final Function<String, ?> firstKey;

    UserSort(String parameter, Order<User> order, Function<String, ?> firstKey) {
        this.parameter = parameter;
        this.order = order;
        this.firstKey = firstKey;
    }

    @Override
    public Order<User> order() {
        return order;
    }

    @Override
    public List<Function<String, ?>> keyParsers() {
        return List.of(firstKey, UUID::fromString);
    }

    @Override
    public String toString() {
        return parameter;
    }
}
