package dev.strata.system.users;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.api.Contract;
import dev.strata.system.api.Fuzzer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends generated requests, valid and not, to every operation. {@code -Dfuzz.cases} valid ones each, {@code -Dfuzz.seed}
 * for others than usual, {@code -Dfuzz.seconds} at most for one operation. A failure prints the curl command.
 */
@AgainstAllServices
@ExtendWith(PeopleExtension.class)
class FuzzIT {

    private static final int CASES = Integer.getInteger("fuzz.cases", 20);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_125L);
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 15));
    // They hash a password each time.
    private static final Set<String> SLOW = Set.of("register", "logIn", "changePassword");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final AtomicInteger SENT = new AtomicInteger();

    private final List<ApiOperation> operations;
    private final People people;
    private final Exemplars exemplars;

    FuzzIT(Environment environment, People people) {
        this.operations = Exemplars.operations(environment);
        this.people = people;
        this.exemplars = new Exemplars(environment, operations);
    }

    @AfterAll
    static void report() {
        System.out.printf("%d generated requests, seed %d%n", SENT.get(), SEED);
    }

    @TestFactory
    Stream<DynamicTest> validRequestsAreUnderstood() {
        return eachOperation(this::sendValid);
    }

    @TestFactory
    Stream<DynamicTest> invalidRequestsAreRefused() {
        return eachOperation(this::sendInvalid);
    }

    @TestFactory
    Stream<DynamicTest> otherMethodsAreRefusedWithThoseThatAreKnown() {
        return eachOperation(this::sendOtherMethods);
    }

    private Stream<DynamicTest> eachOperation(Consumer<ApiOperation> attack) {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> JqwikSession.run(() -> attack.accept(operation))));
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
                    .as("A valid request was not understood:%n%s", request.toCurl())
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
                        .as("An invalid request was taken:%n%s", request.toCurl())
                        .isBetween(400, 499);
            }
        }
    }

    private void sendOtherMethods(ApiOperation operation) {
        ApiRequest good = good(operation);
        List<String> known = operations.stream()
                .filter(other -> other.document() == operation.document())
                .filter(other -> other.answersAt(good.uri().getPath()))
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
        Contract.check(operation, request, response);
        return response;
    }

    /** A request that succeeds, from somebody who may send it and whom nobody misses afterwards. */
    private ApiRequest good(ApiOperation operation) {
        Account owner = Exemplars.isHarmful(operation) ? people.account() : people.bystander("fuzzed");
        ApiRequest request = exemplars.of(operation, owner);
        if (operation.isOpen()) {
            return request;
        }
        boolean isForCustomers = operation.roles().contains("CUSTOMER");
        String token = isForCustomers
                ? owner.accessToken()
                : people.bystandingAdministrator().accessToken();
        return request.with("Authorization", "Bearer " + token);
    }
}
