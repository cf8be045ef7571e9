package dev.strata.users.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.ClientNetworks;
import dev.strata.shared.utils.Ids;
import dev.strata.users.config.TokenSettings;
import dev.strata.users.entity.User;
import dev.strata.users.entity.UserSession;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.RefreshTokenRefusedException;
import dev.strata.users.repository.UserRepository;
import dev.strata.users.repository.UserSessionRepository;

/** Opens, continues and ends sessions. */
@ApplicationScoped
public class SessionService {

    private final UserRepository users;
    private final UserSessionRepository sessions;
    private final AccessTokenIssuer issuer;
    private final TokenSettings settings;
    private final KeyedHash hash;
    private final SecurityEvents events;

    @Inject
    public SessionService(
            UserRepository users,
            UserSessionRepository sessions,
            AccessTokenIssuer issuer,
            @ConfigProperties TokenSettings settings,
            KeyedHash hash,
            SecurityEvents events) {
        this.users = users;
        this.sessions = sessions;
        this.issuer = issuer;
        this.settings = settings;
        this.hash = hash;
        this.events = events;
    }

    /**
     * Opens a session.
     *
     * @param checked the user, as read before the password was checked; refused if locked since then, or if the
     *     password has changed
     */
    @Transactional
    public Tokens open(User checked) {
        User user = users.byId(checked.id())
                .filter(current -> !current.isLocked())
                .filter(current -> current.sessionGeneration() == checked.sessionGeneration())
                .orElseThrow(LoginRefusedException::new);
        RefreshToken token = RefreshToken.firstOf(Ids.next());
        sessions.insert(new UserSession(
                token.sessionId(), checked, token.hash(), settings.refreshLifetime(), settings.sessionLifetime()));
        return tokens(user, token);
    }

    /** Reuse of a token ends its session; that must be committed even though the request is refused. */
    @Transactional(dontRollbackOn = RefreshTokenRefusedException.class)
    public Tokens refresh(String text, String address) {
        RefreshToken token = RefreshToken.parse(text).orElseThrow(RefreshTokenRefusedException::new);
        UserSession session = sessions.byId(token.sessionId()).orElseThrow(RefreshTokenRefusedException::new);
        User user =
                users.byId(session.userId()).filter(session::isValidFor).orElseThrow(RefreshTokenRefusedException::new);
        String network = hash.hex("refresh from", ClientNetworks.of(address));
        if (!session.accepts(token.hash(), network, settings.refreshGrace())) {
            throw reuseDetected(session);
        }
        RefreshToken next = token.next(hash);
        session.rotate(token.hash(), next.hash(), network, settings.refreshLifetime());
        sessions.update(session);
        return tokens(user, next);
    }

    @Transactional
    public void logOut(String text) {
        RefreshToken.parse(text).map(RefreshToken::sessionId).ifPresent(sessions::deleteById);
    }

    private RefreshTokenRefusedException reuseDetected(UserSession session) {
        events.warn(SecurityEvent.REFRESH_TOKEN_REUSED, session.userId(), null);
        sessions.deleteById(session.id());
        return new RefreshTokenRefusedException();
    }

    private Tokens tokens(User user, RefreshToken refreshToken) {
        return new Tokens(issuer.issueFor(user), issuer.lifetime().toSeconds(), refreshToken.text());
    }
}
