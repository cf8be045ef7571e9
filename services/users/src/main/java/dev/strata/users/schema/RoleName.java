package dev.strata.users.schema;

import dev.strata.users.entity.Role;

/** A role as a path parameter. */
public enum RoleName {
    ADMIN,
    CUSTOMER,
    PAYMENTS;

    public Role toRole() {
        return Role.valueOf(name());
    }
}
