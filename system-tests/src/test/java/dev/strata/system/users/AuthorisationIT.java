package dev.strata.system.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.api.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may call what: every operation of the running services against every line of {@code services/NAME/authorisation.csv}. */
@AgainstAllServices
@ExtendWith(PeopleExtension.class)
class AuthorisationIT {

    private static final String FILE = "authorisation.csv";

    private final Map<String, Map<String, Integer>> matrix = new TreeMap<>();
    private final List<ApiOperation> operations;
    private final People people;
    private final Exemplars exemplars;

    AuthorisationIT(Environment environment, People people) {
        this.operations = Exemplars.operations(environment);
        this.people = people;
        this.exemplars = new Exemplars(environment, operations);
        environment
                .services()
                .forEach(service -> read(environment.folder(service).resolve(FILE)));
    }

    @Test
    void theMatrixKnowsEveryOperationAndNoOther() {
        assertThat(matrix.keySet())
                .as("the operations in each %s", FILE)
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(ApiOperation::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheMatrix() {
        return operations.stream().flatMap(this::cellsOf);
    }

    @TestFactory
    Stream<DynamicTest> theDocumentNamesTheRolesOfTheMatrix() {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> assertRoles(operation)));
    }

    private Stream<DynamicTest> cellsOf(ApiOperation operation) {
        return matrix.getOrDefault(operation.id(), Map.of()).entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(
                        "%s as %s is %d".formatted(operation, cell.getKey(), cell.getValue()),
                        () -> assertCell(operation, cell.getKey(), cell.getValue())));
    }

    private void assertCell(ApiOperation operation, String role, int expected) {
        boolean isHarmful = Exemplars.isHarmful(operation);
        Account owner = isHarmful ? people.account() : people.bystander("owner");
        ApiRequest request = exemplars.of(operation, owner);
        ApiRequest sent = tokenOf(role, owner, isHarmful)
                .map(token -> request.with("Authorization", "Bearer " + token))
                .orElse(request);

        HttpResponse<String> response = sent.send();

        Contract.check(operation, sent, response);
        assertThat(response.statusCode()).as("%s", sent.toCurl()).isEqualTo(expected);
    }

    private Optional<String> tokenOf(String role, Account owner, boolean isHarmful) {
        return switch (role) {
            case "anonymous" -> Optional.empty();
            case "owner" -> Optional.of(owner.accessToken());
            case "stranger" ->
                Optional.of(
                        isHarmful
                                ? people.customer()
                                : people.bystander("stranger").accessToken());
            case "administrator" ->
                Optional.of(
                        (isHarmful ? people.anotherAdministrator() : people.bystandingAdministrator()).accessToken());
            default -> throw new IllegalArgumentException(role);
        };
    }

    private void assertRoles(ApiOperation operation) {
        Map<String, Integer> cells = matrix.get(operation.id());
        assertThat(operation.isOpen()).as("open to all").isEqualTo(cells.get("anonymous") != 401);
        if (!operation.isOpen()) {
            assertThat(operation.roles().contains("CUSTOMER"))
                    .as("open to customers")
                    .isEqualTo(cells.get("owner") != 403);
            assertThat(operation.roles().contains("ADMIN"))
                    .as("open to administrators")
                    .isEqualTo(cells.get("administrator") != 403);
        }
    }

    private void read(Path file) {
        try {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .map(line -> line.split(", "))
                    .toList();
            rows.subList(1, rows.size()).forEach(row -> matrix.put(row[0], cells(rows.get(0), row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> cells(String[] roles, String[] row) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (int i = 1; i < row.length; i++) {
            cells.put(roles[i], Integer.valueOf(row[i]));
        }
        return cells;
    }
}
