package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.testing.kit.AuthorisationMatrix.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a deployed service against its {@code openapi.yaml}, which {@code -Dopenapi.update} writes, and its {@code
 * authorisation.csv}. Each service has a test that extends it.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
public abstract class ApiContract {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Path service =
            Path.of(System.getProperty("service.war")).getParent().getParent();

    @ArquillianResource
    private URL deployment;

    private Api api;
    private String served;

    @BeforeEach
    public void readServedDocument() {
        api = Api.at(deployment);
        served = api.anonymously().accept("application/yaml").get("/openapi").asString();
    }

    @Test
    public void servesDocumentInRepository() throws IOException {
        Path file = service.resolve("openapi.yaml");
        BreakingChanges.print(file, served);
        JsonNode document = YAML.readTree(served);
        // The server does not always write members in the same order: a file that says the same stays as it is.
        if (System.getProperty("openapi.update") != null && !isSame(file, document)) {
            Files.writeString(file, served);
        }

        assertThat(file)
                .as("The OpenAPI document of this service is not written yet; write it with -Dopenapi.update")
                .exists();
        assertThat(YAML.readTree(file.toFile()))
                .as("%s differs from the served document; write it with -Dopenapi.update", file)
                .isEqualTo(document);
    }

    private static boolean isSame(Path file, JsonNode document) throws IOException {
        return Files.exists(file) && YAML.readTree(file.toFile()).equals(document);
    }

    @Test
    public void listsEveryOperationInMatrix() {
        AuthorisationMatrix matrix = AuthorisationMatrix.in(service);

        assertThat(matrix.operations())
                .as("the operations in authorisation.csv")
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(ServedOperation::id).toList());
    }

    @Test
    public void documentsRolesOfMatrix() {
        AuthorisationMatrix matrix = AuthorisationMatrix.in(service);
        SoftAssertions checks = new SoftAssertions();
        for (ServedOperation operation : operations()) {
            checks.assertThat(operation.isPublic())
                    .as("%s is documented as public", operation)
                    .isEqualTo(matrix.status(operation.id(), Caller.ANONYMOUS) != UNAUTHORIZED);
            if (!operation.isPublic()) {
                checks.assertThat(operation.roles().contains("CUSTOMER"))
                        .as("%s is documented as open to customers", operation)
                        .isEqualTo(matrix.status(operation.id(), Caller.OWNER) != FORBIDDEN);
                checks.assertThat(operation.roles().contains("ADMIN"))
                        .as("%s is documented as open to administrators", operation)
                        .isEqualTo(matrix.status(operation.id(), Caller.ADMIN) != FORBIDDEN);
                checks.assertThat(operation.roles().contains("PAYMENTS"))
                        .as("%s is documented as open to payment providers", operation)
                        .isEqualTo(matrix.callers().contains(Caller.PAYMENTS)
                                && matrix.status(operation.id(), Caller.PAYMENTS) != FORBIDDEN);
            }
        }
        checks.assertAll();
    }

    /** An empty body and unknown ids suffice: roles are checked first. Real data is for the system tests. */
    @Test
    public void rejectsCallersAsInMatrix() {
        AuthorisationMatrix matrix = AuthorisationMatrix.in(service);
        SoftAssertions checks = new SoftAssertions();
        for (ServedOperation operation : operations()) {
            for (Caller caller : matrix.callers()) {
                int expected = matrix.status(operation.id(), caller);
                int actual = operation.send(as(caller)).statusCode();
                checks.assertThat(rejection(actual))
                        .as("%s as %s: status %d, expected %d", operation, caller, actual, expected)
                        .isEqualTo(rejection(expected));
            }
        }
        checks.assertAll();
    }

    /** The resources of the deployed service. */
    protected Api api() {
        return api;
    }

    /** The id of an administrator, for a service that knows its administrators. */
    protected UUID administrator() {
        return UUID.randomUUID();
    }

    private RequestSpecification as(Caller caller) {
        return switch (caller) {
            case ANONYMOUS -> api.anonymously();
            case OWNER, OTHER_USER -> api.as("CUSTOMER");
            case ADMIN -> api.as(administrator(), "ADMIN");
            case PAYMENTS -> api.as("PAYMENTS");
        };
    }

    private static Optional<Integer> rejection(int status) {
        return status == UNAUTHORIZED || status == FORBIDDEN ? Optional.of(status) : Optional.empty();
    }

    private List<ServedOperation> operations() {
        return ServedOperation.in(served);
    }
}
