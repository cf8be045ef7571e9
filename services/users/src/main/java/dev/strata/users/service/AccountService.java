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
import dev.strata.users.exception.WrongPasswordException;
import dev.strata.users.repository.RefreshTokenRepository;
import dev.strata.users.repository.UserRepository;

/** What users do with their own account. */
@RequestScoped
@Transactional
public class AccountService {

    private final UserRepository users;
    private final RefreshTokenRepository refreshTokens;
    private final PasswordHasher hasher;

    @Inject
    public AccountService(UserRepository users, RefreshTokenRepository refreshTokens, PasswordHasher hasher) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.hasher = hasher;
    }

    protected AccountService() {
        this(null, null, null);
    }

    public User register(String email, String name, String password) {
        return create(email, name, password, Role.CUSTOMER);
    }

    /** Makes the administrator that the settings name, unless the address is known already. */
    public Optional<User> registerFirstAdministrator(String email, String password) {
        return users.byEmail(User.normalised(email)).isPresent()
                ? Optional.empty()
                : Optional.of(create(email, "Administrator", password, Role.ADMIN));
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

    /** Everybody who is logged in elsewhere must log in again, with the new password. */
    public void changePassword(UUID id, ExpectedVersion expected, String currentPassword, String newPassword) {
        User user = get(id, expected);
        if (!hasher.matches(currentPassword, Optional.of(user.passwordHash()))) {
            throw new WrongPasswordException();
        }
        user.changePassword(hasher.hash(newPassword));
        users.update(user);
        refreshTokens.deleteAllOf(id);
    }

    public void delete(UUID id, ExpectedVersion expected) {
        User user = get(id, expected);
        refreshTokens.deleteAllOf(id);
        users.delete(user);
    }

    private User create(String email, String name, String password, Role role) {
        if (users.byEmail(User.normalised(email)).isPresent()) {
            throw new EmailTakenException();
        }
        User user = new User(email, name, hasher.hash(password), role);
        users.insert(user);
        return user;
    }
}
