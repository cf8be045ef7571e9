package dev.strata.shared.testing.architecture.violations.unlisted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Unlisted {

    @Id
    long id;
}
