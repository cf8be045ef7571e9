package dev.strata.users.mapper;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.web.problem.FieldProblem;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemTable;
import dev.strata.users.exception.AccountLockedException;
import dev.strata.users.exception.EmailTakenException;
import dev.strata.users.exception.HashingBusyException;
import dev.strata.users.exception.LastAdministratorException;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.NotAdministratorException;
import dev.strata.users.exception.OwnAccountException;
import dev.strata.users.exception.PasswordIsEmailException;
import dev.strata.users.exception.RefreshTokenRefusedException;
import dev.strata.users.exception.TooManyAttemptsException;
import dev.strata.users.exception.UnknownUserException;
import dev.strata.users.exception.WrongPasswordException;

/** Maps the exceptions of this service to problems. */
@ApplicationScoped
public class UsersProblems extends ProblemTable {

    private static final int RETRY_HASHING_SECONDS = 1;

    public UsersProblems() {
        super(
                problem(LoginRefusedException.class, 401, "login-refused"),
                problem(RefreshTokenRefusedException.class, 401, "refresh-token-refused"),
                problem(WrongPasswordException.class, 403, "wrong-password"),
                problem(NotAdministratorException.class, 403, "not-administrator"),
                problem(AccountLockedException.class, 403, "account-locked"),
                problem(UnknownUserException.class, 404, "unknown-user"),
                problem(EmailTakenException.class, 409, "email-taken"),
                problem(OwnAccountException.class, 409, "own-account"),
                problem(LastAdministratorException.class, 409, "last-administrator"),
                problem(PasswordIsEmailException.class, UsersProblems::passwordIsEmail),
                problem(TooManyAttemptsException.class, UsersProblems::tooManyAttempts),
                problem(HashingBusyException.class, UsersProblems::hashingBusy));
    }

    private static Problem passwordIsEmail(PasswordIsEmailException e) {
        return Problem.invalidInput(List.of(new FieldProblem("/newPassword", null, e.getMessage())));
    }

    private static Problem tooManyAttempts(TooManyAttemptsException e) {
        return Problem.of(429, "too-many-attempts", e.getMessage()).retryAfter(e.retryAfterSeconds());
    }

    private static Problem hashingBusy(HashingBusyException e) {
        return Problem.of(503, "logins-busy", e.getMessage()).retryAfter(RETRY_HASHING_SECONDS);
    }
}
