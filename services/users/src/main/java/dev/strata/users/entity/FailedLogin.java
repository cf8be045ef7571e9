package dev.strata.users.entity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/**
 * A failed login, counted against a subject: an account, an address, or an account at an address. Rows are only
 * inserted, so that concurrent attempts are all counted.
 */
@Entity
@Table(name = "failed_login")
public class FailedLogin {

    @Id
    private UUID id;

    private String subject;
    private Instant failedAt;

    protected FailedLogin() {}

    /**
     * A login that has just failed.
     *
     * @param subject the hash of the subject
     */
    public FailedLogin(String subject) {
        this.id = Ids.next();
        this.subject = subject;
        this.failedAt = Timestamps.now();
    }
}
