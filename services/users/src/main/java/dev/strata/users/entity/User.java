package dev.strata.users.entity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;
import dev.strata.users.util.EmailAddresses;

/** A user account. The email is stored in its normal form, the password as a hash. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private UUID id;

    private String email;
    private String name;
    private String passwordHash;
    private String roles;
    private boolean locked;
    private int sessionGeneration;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected User() {}

    /**
     * A new user.
     *
     * @param email the email address, unique whatever its spelling
     * @param name the display name
     * @param passwordHash the password hash in PHC string format
     * @param role the initial role
     */
    public User(String email, String name, String passwordHash, Role role) {
        this.id = Ids.next();
        this.email = EmailAddresses.normalise(email);
        this.name = Objects.requireNonNull(name);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.roles = RoleNames.join(EnumSet.of(role));
        this.createdAt = Timestamps.now();
        this.updatedAt = createdAt;
    }

    public void rename(String newName) {
        this.name = Objects.requireNonNull(newName);
        touch();
    }

    /** Also ends all sessions. */
    public void changePassword(String newHash) {
        this.passwordHash = Objects.requireNonNull(newHash);
        this.sessionGeneration++;
        touch();
    }

    /** Also ends all sessions. */
    public void lock() {
        this.locked = true;
        this.sessionGeneration++;
        touch();
    }

    /** Also ends all sessions, and forgets the wrong passwords that were tried. */
    public void unlock() {
        this.locked = false;
        this.sessionGeneration++;
        touch();
    }

    public void grant(Role role) {
        Set<Role> granted = roles();
        granted.add(role);
        this.roles = RoleNames.join(granted);
        touch();
    }

    public void revoke(Role role) {
        Set<Role> remaining = roles();
        remaining.remove(role);
        this.roles = RoleNames.join(remaining);
        touch();
    }

    private void touch() {
        this.updatedAt = Timestamps.now();
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return RoleNames.split(roles);
    }

    public boolean isLocked() {
        return locked;
    }

    /** Sessions and wrong passwords of earlier generations no longer count. */
    public int sessionGeneration() {
        return sessionGeneration;
    }

    public boolean isActiveAdministrator() {
        return !locked && roles().contains(Role.ADMIN);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
