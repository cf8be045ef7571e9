package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.testing.kit.AuthorisationMatrix.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuthorisationMatrixTest {

    private static final String HEADER = "operation, anonymous, owner, other user, admin\n";

    @TempDir
    private Path service;

    @Test
    void readsStatusOfEachCaller() throws IOException {
        AuthorisationMatrix matrix = matrix(HEADER + "getOrder, 401, 200, 404, 403\n");

        assertThat(matrix.operations()).containsExactly("getOrder");
        assertThat(matrix.status("getOrder", Caller.OTHER_USER)).isEqualTo(404);
        assertThat(matrix.status("getOrder", Caller.ADMIN)).isEqualTo(403);
    }

    @Test
    void readsColumnOfPaymentProviders() throws IOException {
        AuthorisationMatrix matrix = matrix(HEADER.strip() + ", payments\npayOrder, 401, 403, 403, 403, 200\n");

        assertThat(matrix.callers()).containsExactly(Caller.values());
        assertThat(matrix.status("payOrder", Caller.PAYMENTS)).isEqualTo(200);
        assertThat(matrix(HEADER).callers()).doesNotContain(Caller.PAYMENTS);
    }

    @Test
    void saysWhichLineIsMissing() throws IOException {
        AuthorisationMatrix matrix = matrix(HEADER);

        assertThatThrownBy(() -> matrix.status("payOrder", Caller.OWNER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("authorisation.csv has no line for the operation payOrder", HEADER.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation, anonymous, owner, stranger\n",
                HEADER + "getOrder, 401, 200, 404\n",
                HEADER + "getOrder, 401, 200, 404, 200, 200\n",
                HEADER + "getOrder, 401, 200, 404, no\n",
                HEADER + "getOrder, 401, 200, 404, 200\ngetOrder, 401, 200, 404, 200\n"
            })
    void rejectsMalformedFile(String content) {
        assertThatThrownBy(() -> matrix(content))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("authorisation.csv: the line");
    }

    private AuthorisationMatrix matrix(String content) throws IOException {
        Files.writeString(service.resolve("authorisation.csv"), content);
        return AuthorisationMatrix.in(service);
    }
}
