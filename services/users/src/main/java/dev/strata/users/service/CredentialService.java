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

/** Operations that need a password. Hashing happens outside of transactions, so it does not occupy a connection. */
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

    /** Creates the administrator, unless the email is already registered. */
    public Optional<User> registerFirstAdministrator(String email, String password) {
        return accounts.find(email).isPresent()
                ? Optional.empty()
                : Optional.of(accounts.create(email, "Administrator", hasher.hash(password), Role.ADMIN));
    }

    /**
     * Unknown users and wrong passwords take the same path, so that neither response nor timing reveals which it was.
     */
    public Tokens logIn(String email, String password, String address) {
        LoginOrigin origin = new LoginOrigin(email, address);
        throttle.check(origin);
        Optional<User> account = accounts.find(email);
        boolean matches = hasher.matches(password, account.map(User::passwordHash));
        User user = account.filter(found -> matches && !found.isLocked()).orElseThrow(() -> refused(origin, account));
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

    private LoginRefusedException refused(LoginOrigin origin, Optional<User> account) {
        throttle.recordFailure(origin);
        events.info("login-refused", account.map(User::id).orElse(null));
        return new LoginRefusedException();
    }
}
