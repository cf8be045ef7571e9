package dev.strata.users.schema;

import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortKey;
import dev.strata.shared.web.paging.SortOption;
import dev.strata.users.entity.User;
import dev.strata.users.entity.User_;

/** Sort orders for the list of users. */
@Schema(enumeration = {"email", "-email", "createdAt", "-createdAt"})
public enum UserSort implements SortOption<User> {
    EMAIL("email", User_.EMAIL, text -> text),
    EMAIL_DESCENDING("-email", User_.EMAIL, text -> text),
    CREATED_AT("createdAt", User_.CREATED_AT, Rfc3339::instant),
    CREATED_AT_DESCENDING("-createdAt", User_.CREATED_AT, Rfc3339::instant);

    private final SortKey key;

    UserSort(String parameter, String attribute, Function<String, ?> parser) {
        this.key = new SortKey(parameter, attribute, parser);
    }

    @Override
    public SortKey key() {
        return key;
    }

    @Override
    public String toString() {
        return key.parameter();
    }
}
