package dev.strata.users.service;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.users.config.TokenSettings;
import dev.strata.users.entity.RefreshToken;
import dev.strata.users.entity.User;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.RefreshTokenRefusedException;
import dev.strata.users.repository.RefreshTokenRepository;
import dev.strata.users.repository.UserRepository;

/** From a login to tokens, from tokens to the next ones, and out again. */
@RequestScoped
@Transactional
public class SessionService {

    private final UserRepository users;
    private final RefreshTokenRepository refreshTokens;
    private final AccessTokenIssuer issuer;
    private final TokenSettings settings;
    private final SecurityEvents events;

    @Inject
    public SessionService(
            UserRepository users,
            RefreshTokenRepository refreshTokens,
            AccessTokenIssuer issuer,
            @ConfigProperties TokenSettings settings,
            SecurityEvents events) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.issuer = issuer;
        this.settings = settings;
        this.events = events;
    }

    /** Begins a session of a user whose password was just checked. */
    public Tokens open(UUID userId) {
        User user = activeUser(userId).orElseThrow(LoginRefusedException::new);
        String next = OpaqueToken.next();
        refreshTokens.insert(RefreshToken.first(userId, Sha256.of(next), settings.refreshLifetime()));
        return tokens(user, next);
    }

    /** The family of a token that comes a second time is revoked for good, so its revocation outlives the refusal. */
    @Transactional(dontRollbackOn = RefreshTokenRefusedException.class)
    public Tokens refresh(String token, String address) {
        RefreshToken current = refreshTokens.byHash(Sha256.of(token)).orElseThrow(RefreshTokenRefusedException::new);
        String origin = Sha256.of(address);
        if (current.isSpent()) {
            takeBackUnused(current, origin);
        }
        if (current.isExpired()) {
            throw new RefreshTokenRefusedException();
        }
        User user = activeUser(current.userId()).orElseThrow(RefreshTokenRefusedException::new);
        String next = OpaqueToken.next();
        RefreshToken successor = current.rotate(Sha256.of(next), settings.refreshLifetime(), origin);
        refreshTokens.update(current);
        refreshTokens.insert(successor);
        return tokens(user, next);
    }

    public void logOut(String token) {
        refreshTokens.byHash(Sha256.of(token)).map(RefreshToken::familyId).ifPresent(refreshTokens::deleteFamily);
    }

    // Its client never got the successor of a token that it sends again at once: that one must not work either.
    private void takeBackUnused(RefreshToken spent, String origin) {
        RefreshToken lost = Optional.of(spent)
                .filter(token -> token.mayBeRetriedFrom(origin, settings.refreshGrace()))
                .flatMap(token -> refreshTokens.byId(token.successorId()))
                .filter(successor -> !successor.isSpent())
                .orElseThrow(() -> stolen(spent));
        refreshTokens.delete(lost);
    }

    private RefreshTokenRefusedException stolen(RefreshToken token) {
        events.warn("refresh-token-reused", token.userId());
        refreshTokens.deleteFamily(token.familyId());
        return new RefreshTokenRefusedException();
    }

    private Optional<User> activeUser(UUID id) {
        return users.byId(id).filter(user -> !user.isLocked());
    }

    private Tokens tokens(User user, String refreshToken) {
        return new Tokens(issuer.issueFor(user), issuer.lifetime().toSeconds(), refreshToken);
    }
}
