package dev.strata.users.entity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/**
 * One attempt that failed, against one subject: an account, an address, or an account from an address. Rows are only
 * added, so attempts that come at the same time are all counted.
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
     * An attempt that failed just now.
     *
     * @param subject the hash of whom it counts against
     */
    public FailedLogin(String subject) {
        this.id = Ids.next();
        this.subject = subject;
        this.failedAt = Timestamps.now();
    }
}
