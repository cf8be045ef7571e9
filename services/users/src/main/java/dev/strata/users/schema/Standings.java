package dev.strata.users.schema;

import dev.strata.shared.schemas.CustomerStanding;
import dev.strata.users.entity.User;

/** Maps users to what other services are told of them. */
public final class Standings {

    private Standings() {}

    public static CustomerStanding from(User user) {
        return new CustomerStanding(user.id(), !user.isLocked());
    }
}
