package dev.strata.users.service;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.users.config.TokenSettings;
import dev.strata.users.entity.RefreshToken;
import dev.strata.users.entity.User;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.RefreshTokenRefusedException;
import dev.strata.users.repository.RefreshTokenRepository;
import dev.strata.users.repository.UserRepository;

/** From a password to tokens, from tokens to the next ones, and out again. */
@RequestScoped
@Transactional
public class SessionService {

    private static final Logger LOG = Logger.getLogger(SessionService.class.getName());

    private final UserRepository users;
    private final RefreshTokenRepository refreshTokens;
    private final PasswordHasher hasher;
    private final AccessTokenIssuer issuer;
    private final TokenSettings settings;

    @Inject
    public SessionService(
            UserRepository users,
            RefreshTokenRepository refreshTokens,
            PasswordHasher hasher,
            AccessTokenIssuer issuer,
            TokenSettings settings) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.hasher = hasher;
        this.issuer = issuer;
        this.settings = settings;
    }

    protected SessionService() {
        this(null, null, null, null, null);
    }

    public Tokens logIn(String email, String password) {
        Optional<User> known = users.byEmail(User.normalised(email));
        boolean matches = hasher.matches(password, known.map(User::passwordHash));
        User user = known.filter(someone -> matches && !someone.isLocked()).orElseThrow(LoginRefusedException::new);
        String next = OpaqueToken.next();
        refreshTokens.insert(RefreshToken.first(user.id(), OpaqueToken.hash(next), settings.refreshLifetime()));
        return tokens(user, next);
    }

    /** The family of a token that comes a second time is revoked for good, so its revocation outlives the refusal. */
    @Transactional(dontRollbackOn = RefreshTokenRefusedException.class)
    public Tokens refresh(String token) {
        RefreshToken current =
                refreshTokens.byHash(OpaqueToken.hash(token)).orElseThrow(RefreshTokenRefusedException::new);
        if (current.isSpent()) {
            revokeStolen(current);
        }
        if (current.isSpent() || current.isExpired()) {
            throw new RefreshTokenRefusedException();
        }
        User user = users.byId(current.userId())
                .filter(someone -> !someone.isLocked())
                .orElseThrow(RefreshTokenRefusedException::new);
        String next = OpaqueToken.next();
        RefreshToken successor = current.rotate(OpaqueToken.hash(next), settings.refreshLifetime());
        refreshTokens.update(current);
        refreshTokens.insert(successor);
        return tokens(user, next);
    }

    public void logOut(String token) {
        refreshTokens
                .byHash(OpaqueToken.hash(token))
                .map(RefreshToken::familyId)
                .ifPresent(refreshTokens::deleteFamily);
    }

    private void revokeStolen(RefreshToken token) {
        UUID familyId = token.familyId();
        LOG.warning(() -> "A spent refresh token of user %s came again; its family %s is revoked"
                .formatted(token.userId(), familyId));
        refreshTokens.deleteFamily(familyId);
    }

    private Tokens tokens(User user, String refreshToken) {
        return new Tokens(issuer.issueFor(user), issuer.lifetime().toSeconds(), refreshToken);
    }
}
