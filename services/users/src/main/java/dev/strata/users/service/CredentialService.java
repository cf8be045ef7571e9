package dev.strata.users.service;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.WrongPasswordException;

/** Whatever needs a password. It hashes between transactions: no connection waits for a processor. */
@RequestScoped
public class CredentialService {

    private final AccountService accounts;
    private final SessionService sessions;
    private final LoginThrottle throttle;
    private final PasswordHasher hasher;
    private final SecurityEvents events;

    @Inject
    public CredentialService(
            AccountService accounts,
            SessionService sessions,
            LoginThrottle throttle,
            PasswordHasher hasher,
            SecurityEvents events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.hasher = hasher;
        this.events = events;
    }

    public User register(String email, String name, String password, String address) {
        User user = accounts.create(email, name, hasher.hash(password), Role.CUSTOMER);
        throttle.recordSuccess(new LoginOrigin(email, address));
        return user;
    }

    /** Makes the administrator that the settings name, unless the address is known already. */
    public Optional<User> registerFirstAdministrator(String email, String password) {
        return accounts.find(email).isPresent()
                ? Optional.empty()
                : Optional.of(accounts.create(email, "Administrator", hasher.hash(password), Role.ADMIN));
    }

    /** An unknown user and a wrong password take the same steps, so that neither answer nor time tells them apart. */
    public Tokens logIn(String email, String password, String address) {
        LoginOrigin origin = new LoginOrigin(email, address);
        throttle.check(origin);
        Optional<User> known = accounts.find(email);
        boolean matches = hasher.matches(password, known.map(User::passwordHash));
        User user = known.filter(someone -> matches && !someone.isLocked()).orElseThrow(() -> refused(origin, known));
        throttle.recordSuccess(origin);
        if (hasher.isOutdated(user.passwordHash())) {
            accounts.rehash(user.id(), hasher.hash(password));
        }
        return sessions.open(user.id());
    }

    public void changePassword(
            UUID id, ExpectedVersion expected, String currentPassword, String newPassword, String address) {
        User user = accounts.get(id, expected);
        LoginOrigin origin = new LoginOrigin(user.email(), address);
        throttle.check(origin);
        if (!hasher.matches(currentPassword, Optional.of(user.passwordHash()))) {
            throttle.recordFailure(origin);
            throw new WrongPasswordException();
        }
        accounts.changePassword(id, expected, hasher.hash(newPassword));
    }

    private LoginRefusedException refused(LoginOrigin origin, Optional<User> known) {
        throttle.recordFailure(origin);
        events.note("login-refused", known.map(User::id).orElse(null));
        return new LoginRefusedException();
    }
}
