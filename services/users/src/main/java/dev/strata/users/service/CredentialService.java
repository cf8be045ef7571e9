package dev.strata.users.service;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.exception.HashingBusyException;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.PasswordIsEmailException;
import dev.strata.users.exception.TooManyAttemptsException;
import dev.strata.users.exception.WrongPasswordException;
import dev.strata.users.util.EmailAddresses;
import dev.strata.users.util.Passwords;

/**
 * Operations that need a password. Hashing happens outside of transactions, so that it does not occupy a connection;
 * the transaction that follows therefore verifies that the account has not changed since.
 */
@ApplicationScoped
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
        throttle.countRegistration(address);
        return accounts.create(email, name, hasher.hashForRegistration(password), Role.CUSTOMER);
    }

    /**
     * Creates an administrator if there is none.
     *
     * @return the administrator, or empty if there is one already
     */
    public Optional<User> registerFirstAdministrator(String email, String name, String password) {
        return accounts.createFirstAdministrator(email, name, hasher.hashForRegistration(password));
    }

    /**
     * Unknown users and wrong passwords take the same path, so that neither response nor timing reveals which it was.
     */
    public Tokens logIn(String email, String password, String address) {
        Optional<User> account = accounts.find(email);
        LoginAttempt attempt = reserve(EmailAddresses.normalise(email), account, address, null);
        boolean matches = matches(password, account, attempt);
        User user = account.filter(found -> matches && !found.isLocked()).orElseThrow(() -> refused(account, attempt));
        throttle.succeed(attempt);
        if (hasher.isOutdated(user.passwordHash())) {
            // Optional: a full queue must not fail a correct login. The next login tries again.
            hasher.hashUnlessBusy(password).ifPresent(hash -> accounts.rehash(user, hash));
        }
        Tokens tokens = sessions.open(user);
        events.info(SecurityEvent.LOGIN_SUCCEEDED, user.id(), user.id());
        return tokens;
    }

    public void changePassword(
            UUID id, ExpectedVersion expected, String currentPassword, String newPassword, String address) {
        User user = confirm(id, expected, currentPassword, address);
        if (Passwords.isEmail(newPassword, user.email())) {
            throw new PasswordIsEmailException();
        }
        accounts.changePassword(user, hasher.hash(newPassword));
    }

    public void deleteAccount(UUID id, ExpectedVersion expected, String password, String address) {
        accounts.delete(confirm(id, expected, password, address));
    }

    /** An access token alone, perhaps from a device left open, is not enough to take or destroy an account. */
    private User confirm(UUID id, ExpectedVersion expected, String password, String address) {
        User user = accounts.unlocked(id, expected);
        LoginAttempt attempt = reserve(user.email(), Optional.of(user), address, id);
        if (!matches(password, Optional.of(user), attempt)) {
            throttle.fail(attempt);
            events.info(SecurityEvent.PASSWORD_REFUSED, id, id);
            throw new WrongPasswordException();
        }
        throttle.takeBack(attempt);
        return user;
    }

    private LoginAttempt reserve(String email, Optional<User> account, String address, UUID actor) {
        try {
            return throttle.reserve(email, account, address);
        } catch (TooManyAttemptsException e) {
            events.info(SecurityEvent.LOGIN_THROTTLED, account.map(User::id).orElse(null), actor);
            throw e;
        }
    }

    private boolean matches(String password, Optional<User> account, LoginAttempt attempt) {
        try {
            return hasher.matches(password, account.map(User::passwordHash));
        } catch (HashingBusyException e) {
            throttle.takeBack(attempt);
            throw e;
        }
    }

    private LoginRefusedException refused(Optional<User> account, LoginAttempt attempt) {
        throttle.fail(attempt);
        events.info(SecurityEvent.LOGIN_REFUSED, account.map(User::id).orElse(null), null);
        return new LoginRefusedException();
    }
}
