package dev.strata.users.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores a set of roles in one column, because roles are only ever read together with their user. */
final class RoleNames {

    private static final String SEPARATOR = ",";

    private RoleNames() {}

    static String join(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(SEPARATOR));
    }

    static Set<Role> split(String names) {
        return Arrays.stream(names.split(SEPARATOR))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
