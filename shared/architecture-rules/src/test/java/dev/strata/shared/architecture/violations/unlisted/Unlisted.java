package dev.strata.shared.architecture.violations.unlisted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Unlisted {

    @Id
    long id;
}
