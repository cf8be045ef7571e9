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

/** Issues, refreshes and revokes the tokens of a session. */
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

    /** Starts a session for a user whose password has been checked. */
    public Tokens open(UUID userId) {
        User user = activeUser(userId).orElseThrow(LoginRefusedException::new);
        String next = OpaqueToken.next();
        refreshTokens.insert(RefreshToken.first(userId, Sha256.of(next), settings.refreshLifetime()));
        return tokens(user, next);
    }

    /** Reuse of a token revokes its family, which must be committed although the request is refused. */
    @Transactional(dontRollbackOn = RefreshTokenRefusedException.class)
    public Tokens refresh(String token, String address) {
        RefreshToken current = refreshTokens.byHash(Sha256.of(token)).orElseThrow(RefreshTokenRefusedException::new);
        String origin = Sha256.of(address);
        if (current.isSpent()) {
            revokeUnusedSuccessor(current, origin);
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

    // A client that retries never received the successor, so that must not remain valid.
    private void revokeUnusedSuccessor(RefreshToken spent, String origin) {
        RefreshToken unused = Optional.of(spent)
                .filter(token -> token.allowsRetryFrom(origin, settings.refreshGrace()))
                .flatMap(token -> refreshTokens.byId(token.successorId()))
                .filter(successor -> !successor.isSpent())
                .orElseThrow(() -> reuseDetected(spent));
        refreshTokens.delete(unused);
    }

    private RefreshTokenRefusedException reuseDetected(RefreshToken token) {
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
