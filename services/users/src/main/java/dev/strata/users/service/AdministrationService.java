package dev.strata.users.service;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.utils.LikePatterns;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.exception.OwnAccountException;
import dev.strata.users.exception.UnknownUserException;
import dev.strata.users.repository.RefreshTokenRepository;
import dev.strata.users.repository.UserRepository;

/** Operations of administrators on other accounts. */
@RequestScoped
@Transactional
public class AdministrationService {

    private final UserRepository users;
    private final RefreshTokenRepository refreshTokens;
    private final SecurityEvents events;

    @Inject
    public AdministrationService(UserRepository users, RefreshTokenRepository refreshTokens, SecurityEvents events) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.events = events;
    }

    public CursoredPage<User> search(String emailPrefix, PageRequest page, Order<User> order) {
        String prefix = emailPrefix == null ? null : User.normaliseEmail(emailPrefix);
        return users.search(LikePatterns.startingWith(prefix), page, order);
    }

    public User get(UUID id) {
        return users.byId(id).orElseThrow(() -> new UnknownUserException(id));
    }

    /** A locked user gets no new access token; the current one expires within minutes. */
    public User lock(UUID id, ExpectedVersion expected, UUID administrator) {
        rejectOwnAccount(id, administrator);
        User user = change(id, expected, User::lock);
        refreshTokens.deleteAllOf(id);
        events.info("account-locked", id);
        return user;
    }

    public User unlock(UUID id, ExpectedVersion expected) {
        return change(id, expected, User::unlock);
    }

    public User grant(UUID id, ExpectedVersion expected, Role role) {
        User user = change(id, expected, account -> account.grant(role));
        events.info("role-granted-" + role, id);
        return user;
    }

    public User revoke(UUID id, ExpectedVersion expected, Role role, UUID administrator) {
        if (role == Role.ADMIN) {
            rejectOwnAccount(id, administrator);
        }
        User user = change(id, expected, account -> account.revoke(role));
        events.info("role-revoked-" + role, id);
        return user;
    }

    private User change(UUID id, ExpectedVersion expected, Consumer<User> change) {
        User user = get(id);
        expected.check(user.version());
        change.accept(user);
        users.update(user);
        return user;
    }

    // As administrators cannot revoke their own role, at least one always remains.
    private static void rejectOwnAccount(UUID id, UUID administrator) {
        if (id.equals(administrator)) {
            throw new OwnAccountException();
        }
    }
}
