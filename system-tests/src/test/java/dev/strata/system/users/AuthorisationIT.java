package dev.strata.system.users;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

import dev.strata.shared.testing.kit.AuthorisationMatrix;
import dev.strata.shared.testing.kit.AuthorisationMatrix.Caller;
import dev.strata.system.Environment;
import dev.strata.system.Services;
import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.api.ResponseContract;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls every operation as every kind of caller and compares the status with {@code services/NAME/authorisation.csv}. */
@SystemTest
@Order(4)
class AuthorisationIT {

    private final Services services;
    private final UsersClient users;
    private final ExampleRequests examples;

    AuthorisationIT(Environment environment, UsersClient users, ExampleRequests examples) {
        this.services = environment.services();
        this.users = users;
        this.examples = examples;
    }

    @TestFactory
    Stream<DynamicTest> returnsStatusOfMatrix() {
        return examples.operations().stream()
                .flatMap(operation -> matrix(operation).callers().stream()
                        .map(caller -> DynamicTest.dynamicTest(
                                String.format(Locale.ROOT, "%s as %s", operation, caller),
                                () -> assertStatus(operation, caller))));
    }

    private void assertStatus(ApiOperation operation, Caller caller) {
        int expected = matrix(operation).status(operation.id(), caller);
        boolean changesAccount = expected < 400 && ExampleRequests.changesAccount(operation);
        Account owner = changesAccount ? users.newCustomer() : users.sharedCustomer("owner");
        ApiRequest request = examples.of(operation, owner);
        ApiRequest sent = tokenOf(caller, owner, changesAccount)
                .map(token -> request.with("Authorization", "Bearer " + token))
                .orElse(request);

        HttpResponse<String> response = sent.send();

        ResponseContract.check(operation, sent, response);
        assertThat(response.statusCode()).as("%s", sent.toCurl()).isEqualTo(expected);
    }

    private AuthorisationMatrix matrix(ApiOperation operation) {
        return AuthorisationMatrix.in(services.folder(operation.document().service()));
    }

    private Optional<String> tokenOf(Caller caller, Account owner, boolean changesAccount) {
        return switch (caller) {
            case ANONYMOUS -> Optional.empty();
            case OWNER -> Optional.of(owner.accessToken());
            case OTHER_USER ->
                Optional.of((changesAccount ? users.newCustomer() : users.sharedCustomer("other user")).accessToken());
            case ADMIN -> Optional.of((changesAccount ? users.newAdmin() : users.sharedAdmin()).accessToken());
            case PAYMENTS -> Optional.of(users.paymentsToken());
        };
    }
}
