package dev.strata.users.entity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** Somebody with an account. The email is kept in lower case, the password only as a hash. */
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
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected User() {}

    /**
     * A new user who may do what one role allows.
     *
     * @param email the address, unique among users whatever the case of its letters
     * @param name what to call the user
     * @param passwordHash a hash in the PHC string format, never the password
     * @param role the first role
     */
    public User(String email, String name, String passwordHash, Role role) {
        this.id = Ids.next();
        this.email = normalised(email);
        this.name = Objects.requireNonNull(name);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.roles = RoleNames.join(EnumSet.of(role));
        this.createdAt = Timestamps.now();
        this.updatedAt = createdAt;
    }

    /**
     * The one spelling of an address that is kept and searched.
     *
     * @param email the address as somebody typed it
     * @return the address in lower case
     */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void rename(String newName) {
        this.name = Objects.requireNonNull(newName);
        touch();
    }

    public void changePassword(String newHash) {
        this.passwordHash = Objects.requireNonNull(newHash);
        touch();
    }

    /** Keeps the same password under a newer hash; nothing that anybody can see has changed. */
    public void rehash(String newHash) {
        this.passwordHash = Objects.requireNonNull(newHash);
    }

    public void lock() {
        this.locked = true;
        touch();
    }

    public void unlock() {
        this.locked = false;
        touch();
    }

    public void grant(Role role) {
        Set<Role> more = roles();
        more.add(role);
        this.roles = RoleNames.join(more);
        touch();
    }

    public void revoke(Role role) {
        Set<Role> fewer = roles();
        fewer.remove(role);
        this.roles = RoleNames.join(fewer);
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
