package dev.strata.users.service;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.repository.UniqueConstraintException;
import dev.strata.shared.event.outbox.Outbox;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.event.UserDeleted;
import dev.strata.users.exception.AccountLockedException;
import dev.strata.users.exception.EmailTakenException;
import dev.strata.users.exception.LastAdministratorException;
import dev.strata.users.exception.UnknownUserException;
import dev.strata.users.repository.UserRepository;
import dev.strata.users.repository.UserSessionRepository;
import dev.strata.users.util.EmailAddresses;

/**
 * Operations of users on their own account. Reads have transactions, too: without one, the server would keep their
 * connection until the request ends, while a password is hashed.
 */
@ApplicationScoped
public class AccountService {

    private final UserRepository users;
    private final UserSessionRepository sessions;
    private final SecurityEvents events;
    private final Outbox outbox;

    @Inject
    public AccountService(UserRepository users, UserSessionRepository sessions, SecurityEvents events, Outbox outbox) {
        this.users = users;
        this.sessions = sessions;
        this.events = events;
        this.outbox = outbox;
    }

    @Transactional
    public User create(String email, String name, String passwordHash, Role role) {
        User user = new User(email, name, passwordHash, role);
        try {
            users.insert(user);
        } catch (UniqueConstraintException e) {
            throw new EmailTakenException();
        }
        events.info(SecurityEvent.ACCOUNT_CREATED, user.id(), null);
        return user;
    }

    /**
     * Creates an administrator if there is none, once even if several instances start at the same time.
     *
     * @return the administrator, or empty if there is one already
     */
    @Transactional
    public Optional<User> createFirstAdministrator(String email, String name, String passwordHash) {
        users.serialiseChangesOfAdministrators();
        return hasAdministrator() ? Optional.empty() : Optional.of(create(email, name, passwordHash, Role.ADMIN));
    }

    @Transactional
    public boolean hasAdministrator() {
        return users.countAdministrators() > 0;
    }

    @Transactional
    public Optional<User> find(String email) {
        return users.byEmail(EmailAddresses.normalise(email));
    }

    @Transactional
    public User get(UUID id) {
        return users.byId(id).orElseThrow(() -> new UnknownUserException(id));
    }

    /** The account for a change by its owner; the owner's access token may outlive a lock by minutes. */
    @Transactional
    public User unlocked(UUID id, ExpectedVersion expected) {
        User user = get(id);
        if (user.isLocked()) {
            throw new AccountLockedException();
        }
        expected.check(user.version());
        return user;
    }

    @Transactional
    public User rename(UUID id, ExpectedVersion expected, String name) {
        User user = unlocked(id, expected);
        user.rename(name);
        users.update(user);
        return user;
    }

    @Transactional
    public void rehash(User checked, String passwordHash) {
        users.rehash(checked.id(), checked.passwordHash(), passwordHash);
    }

    /**
     * Also ends all sessions of the user.
     *
     * @param checked the user, as read before the password was checked; must not have changed since then
     */
    @Transactional
    public void changePassword(User checked, String passwordHash) {
        User user = unchanged(checked);
        user.changePassword(passwordHash);
        users.update(user);
        sessions.deleteAllOf(user.id());
        events.info(SecurityEvent.PASSWORD_CHANGED, user.id(), user.id());
    }

    /**
     * Deletes an account with all that belongs to it.
     *
     * @param checked the user, as read before the password was checked; must not have changed since then
     */
    @Transactional
    public void delete(User checked) {
        User user = unchanged(checked);
        if (user.isActiveAdministrator()) {
            requireAnotherAdministrator(user);
        }
        users.delete(user);
        events.info(SecurityEvent.ACCOUNT_DELETED, user.id(), user.id());
        outbox.publish(new UserDeleted(user.id()));
    }

    private User unchanged(User checked) {
        return unlocked(checked.id(), ExpectedVersion.of(checked.version()));
    }

    private void requireAnotherAdministrator(User user) {
        users.serialiseChangesOfAdministrators();
        if (users.countActiveAdministratorsExcept(user.id()) == 0) {
            throw new LastAdministratorException();
        }
    }
}
