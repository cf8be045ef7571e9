package dev.strata.users.service;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.utils.LikePatterns;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.exception.NotAdministratorException;
import dev.strata.users.exception.OwnAccountException;
import dev.strata.users.exception.UnknownUserException;
import dev.strata.users.repository.UserRepository;
import dev.strata.users.repository.UserSessionRepository;
import dev.strata.users.util.EmailAddresses;

/**
 * Operations of administrators on other accounts. An access token outlives a lock and a revoked role by minutes, so each
 * operation checks the account of the administrator in its own transaction.
 */
@ApplicationScoped
public class AdministrationService {

    private final UserRepository users;
    private final UserSessionRepository sessions;
    private final SecurityEvents events;

    @Inject
    public AdministrationService(UserRepository users, UserSessionRepository sessions, SecurityEvents events) {
        this.users = users;
        this.sessions = sessions;
        this.events = events;
    }

    @Transactional
    public CursoredPage<User> search(UUID administrator, String emailPrefix, PageRequest page, Order<User> order) {
        requireAdministrator(administrator);
        String prefix = emailPrefix == null ? null : EmailAddresses.normalise(emailPrefix);
        return users.search(LikePatterns.startingWith(prefix), page, order);
    }

    @Transactional
    public User get(UUID administrator, UUID id) {
        requireAdministrator(administrator);
        return existing(id);
    }

    /** A locked user gets no new access token; the current one expires within minutes. */
    @Transactional
    public User lock(UUID administrator, UUID id, ExpectedVersion expected) {
        rejectOwnAccount(administrator, id);
        User user = change(administrator, id, expected, User::lock);
        sessions.deleteAllOf(id);
        events.info(SecurityEvent.ACCOUNT_LOCKED, id, administrator);
        return user;
    }

    @Transactional
    public User unlock(UUID administrator, UUID id, ExpectedVersion expected) {
        User user = change(administrator, id, expected, User::unlock);
        events.info(SecurityEvent.ACCOUNT_UNLOCKED, id, administrator);
        return user;
    }

    @Transactional
    public User grant(UUID administrator, UUID id, ExpectedVersion expected, Role role) {
        User user = change(administrator, id, expected, account -> account.grant(role));
        events.info(SecurityEvent.granted(role), id, administrator);
        return user;
    }

    @Transactional
    public User revoke(UUID administrator, UUID id, ExpectedVersion expected, Role role) {
        if (role == Role.ADMIN) {
            rejectOwnAccount(administrator, id);
        }
        User user = change(administrator, id, expected, account -> account.revoke(role));
        events.info(SecurityEvent.revoked(role), id, administrator);
        return user;
    }

    private User change(UUID administrator, UUID id, ExpectedVersion expected, Consumer<User> change) {
        users.serialiseChangesOfAdministrators();
        requireAdministrator(administrator);
        User user = existing(id);
        expected.check(user.version());
        change.accept(user);
        users.update(user);
        return user;
    }

    private User existing(UUID id) {
        return users.byId(id).orElseThrow(() -> new UnknownUserException(id));
    }

    private void requireAdministrator(UUID id) {
        users.byId(id).filter(User::isActiveAdministrator).orElseThrow(NotAdministratorException::new);
    }

    // The caller remains an administrator, so there is always one.
    private static void rejectOwnAccount(UUID administrator, UUID id) {
        if (id.equals(administrator)) {
            throw new OwnAccountException();
        }
    }
}
