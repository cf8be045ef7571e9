package dev.strata.users.schema;

import dev.strata.users.entity.Role;

/** A role as it stands in an address. */
public enum RoleName {
    ADMIN,
    CUSTOMER;

    public Role toRole() {
        return Role.valueOf(name());
    }
}
