package dev.strata.system.users;

import dev.strata.system.FromEnvironment;

/** Hands {@link People} to the tests that ask. */
class PeopleExtension extends FromEnvironment<People> {

    PeopleExtension() {
        super(People.class, People::new);
    }
}
