package dev.strata.users.schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;

import dev.strata.shared.web.paging.SortOption;
import dev.strata.users.entity.User;
import dev.strata.users.entity._User;

/** The orders a list of users comes in; the id makes each of them total. */
public enum UserSort implements SortOption<User> {
    EMAIL("email", Order.by(_User.email.asc(), _User.id.asc()), text -> text),
    EMAIL_DESCENDING("-email", Order.by(_User.email.desc(), _User.id.desc()), text -> text),
    CREATED("createdAt", Order.by(_User.createdAt.asc(), _User.id.asc()), Instant::parse),
    CREATED_DESCENDING("-createdAt", Order.by(_User.createdAt.desc(), _User.id.desc()), Instant::parse);

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
