package dev.strata.users.schema;

import dev.strata.shared.schemas.CustomerStanding;

/** Maps users to what other services are told of them. */
public final class Standings {

    private Standings() {}

    public static CustomerStanding from(UserResponse user) {
        return new CustomerStanding(user.id(), !user.locked());
    }
}
