package dev.strata.users.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One row, which each change of who administers updates first. Such changes wait for each other, so that two
 * administrators who lock each other, or two who delete their accounts, can't leave the shop without any.
 */
@Entity
@Table(name = "administration")
public class Administration {

    @Id
    private int id;

    private long changes;

    protected Administration() {}
}
