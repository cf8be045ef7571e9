package dev.strata.system.users;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.api.Fuzzer;
import dev.strata.system.api.ResponseContract;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends generated requests, valid and invalid, to every operation: {@code -Dfuzz.cases} valid ones to each, generated
 * from {@code -Dfuzz.seed}, for at most {@code -Dfuzz.seconds} per operation. A failure prints the curl command.
 */
@SystemTest
@Order(3)
class FuzzIT {

    private static final int CASES = Integer.getInteger("fuzz.cases", 20);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_125L);
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 15));
    // Each request hashes a password.
    private static final Set<String> SLOW = Set.of("register", "logIn", "changePassword", "deleteProfile");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final AtomicInteger SENT = new AtomicInteger();

    private final UsersClient users;
    private final ExampleRequests examples;

    FuzzIT(UsersClient users, ExampleRequests examples) {
        this.users = users;
        this.examples = examples;
    }

    @AfterAll
    static void report() {
        System.out.printf(Locale.ROOT, "%d generated requests, seed %d%n", SENT.get(), SEED);
    }

    @TestFactory
    Stream<DynamicTest> acceptsValidRequests() {
        return eachOperation(this::sendValid);
    }

    @TestFactory
    Stream<DynamicTest> rejectsInvalidRequests() {
        return eachOperation(this::sendInvalid);
    }

    @TestFactory
    Stream<DynamicTest> returns405ForOtherMethods() {
        return eachOperation(this::sendOtherMethods);
    }

    private Stream<DynamicTest> eachOperation(Consumer<ApiOperation> test) {
        return examples.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> JqwikSession.run(() -> test.accept(operation))));
    }

    private void sendValid(ApiOperation operation) {
        Fuzzer fuzzer = new Fuzzer(operation, SEED);
        ApiRequest good = good(operation);
        Instant end = Instant.now().plus(LIMIT);
        int cases = SLOW.contains(operation.id()) ? CASES / 4 : CASES;
        for (int i = 0; i < cases && Instant.now().isBefore(end); i++) {
            ApiRequest request = fuzzer.valid(good);
            int status = send(operation, request).statusCode();
            assertThat(status)
                    .as("A valid request was rejected:%n%s", request.toCurl())
                    .isNotIn(400, 413, 415);
        }
    }

    private void sendInvalid(ApiOperation operation) {
        ApiRequest good = good(operation);
        Instant end = Instant.now().plus(LIMIT);
        for (ApiRequest request : new Fuzzer(operation, SEED).invalid(good)) {
            if (Instant.now().isBefore(end)) {
                int status = send(operation, request).statusCode();
                assertThat(status)
                        .as("An invalid request was accepted:%n%s", request.toCurl())
                        .isBetween(400, 499);
            }
        }
    }

    private void sendOtherMethods(ApiOperation operation) {
        ApiRequest good = good(operation);
        List<String> known = examples.operations().stream()
                .filter(other -> other.document() == operation.document())
                .filter(other -> other.matches(good.uri().getPath()))
                .map(ApiOperation::method)
                .toList();
        for (String method : METHODS) {
            if (!known.contains(method)) {
                ApiRequest request = good.withMethod(method);
                HttpResponse<String> response = request.send();
                SENT.incrementAndGet();
                assertThat(response.statusCode()).as("%s", request.toCurl()).isEqualTo(405);
                assertThat(response.headers().firstValue("Allow").orElse("")).contains(operation.method());
            }
        }
    }

    private HttpResponse<String> send(ApiOperation operation, ApiRequest request) {
        HttpResponse<String> response = request.send();
        SENT.incrementAndGet();
        ResponseContract.check(operation, request, response);
        return response;
    }

    /** A request that succeeds, with the token of a user that no other test needs. */
    private ApiRequest good(ApiOperation operation) {
        Account owner =
                ExampleRequests.changesAccount(operation) ? users.newCustomer() : users.sharedCustomer("fuzzed");
        ApiRequest request = examples.of(operation, owner);
        if (operation.isPublic()) {
            return request;
        }
        return request.with("Authorization", "Bearer " + tokenFor(operation, owner));
    }

    private String tokenFor(ApiOperation operation, Account owner) {
        if (operation.roles().contains("CUSTOMER")) {
            return owner.accessToken();
        }
        boolean isForAdmins = operation.roles().contains("ADMIN");
        return isForAdmins ? users.sharedAdmin().accessToken() : users.paymentsToken();
    }
}
