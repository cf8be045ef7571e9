package dev.strata.users.entity;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.strata.shared.utils.Timestamps;

/** An address from which an account has been used. Failures from other addresses do not delay logins from it. */
@Entity
@Table(name = "familiar_address")
public class FamiliarAddress {

    @Id
    private String subject;

    private Instant lastSeenAt;

    protected FamiliarAddress() {}

    /**
     * An address that has just been used.
     *
     * @param subject the hash of the account and the network
     */
    public FamiliarAddress(String subject) {
        this.subject = subject;
        this.lastSeenAt = Timestamps.now();
    }
}
