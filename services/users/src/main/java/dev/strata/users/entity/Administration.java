package dev.strata.users.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A single row that every change to the set of administrators updates first. This serialises such changes, so that two
 * administrators who lock each other, or who both delete their accounts, can't leave the shop without one.
 */
@Entity
@Table(name = "administration")
public class Administration {

    @Id
    private int id;

    private long changes;

    protected Administration() {}
}
