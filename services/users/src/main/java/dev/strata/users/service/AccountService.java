package dev.strata.users.service;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.exception.EmailTakenException;
import dev.strata.users.exception.UnknownUserException;
import dev.strata.users.repository.RefreshTokenRepository;
import dev.strata.users.repository.UserRepository;

/** Operations of users on their own account. */
@RequestScoped
@Transactional
public class AccountService {

    private final UserRepository users;
    private final RefreshTokenRepository refreshTokens;
    private final SecurityEvents events;

    @Inject
    public AccountService(UserRepository users, RefreshTokenRepository refreshTokens, SecurityEvents events) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.events = events;
    }

    public User create(String email, String name, String passwordHash, Role role) {
        if (find(email).isPresent()) {
            throw new EmailTakenException();
        }
        User user = new User(email, name, passwordHash, role);
        users.insert(user);
        return user;
    }

    public Optional<User> find(String email) {
        return users.byEmail(User.normaliseEmail(email));
    }

    public User get(UUID id) {
        return users.byId(id).orElseThrow(() -> new UnknownUserException(id));
    }

    public User get(UUID id, ExpectedVersion expected) {
        User user = get(id);
        expected.check(user.version());
        return user;
    }

    public User rename(UUID id, ExpectedVersion expected, String name) {
        User user = get(id, expected);
        user.rename(name);
        users.update(user);
        return user;
    }

    public void rehash(UUID id, String passwordHash) {
        User user = get(id);
        user.rehash(passwordHash);
        users.update(user);
    }

    /** Also ends all sessions of the user. */
    public void changePassword(UUID id, ExpectedVersion expected, String passwordHash) {
        User user = get(id, expected);
        user.changePassword(passwordHash);
        users.update(user);
        refreshTokens.deleteAllOf(id);
        events.info("password-changed", id);
    }

    public void delete(UUID id, ExpectedVersion expected) {
        User user = get(id, expected);
        refreshTokens.deleteAllOf(id);
        users.delete(user);
    }
}
