package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against the live catalog: what is said there of callers must be what the presets know how to change. */
@AgainstTheExamples
class ProtectionTest {

    private static final String RESOURCE = "src/main/java/dev/strata/catalog/resource/v1/ProductResource.java";

    private static final String API = "src/main/java/dev/strata/catalog/resource/v1/CatalogApi.java";

    private final Map<String, String> files = new Template(Path.of("../../../services/catalog"), null).files();

    ProtectionTest() throws IOException {}

    @Test
    void opensEverythingToEverybody() {
        assertThat(applied(Protection.NONE, RESOURCE))
                .doesNotContain("@RolesAllowed", "@SecurityRequirement", "dministrator");
        assertThat(applied(Protection.NONE, "openapi.yaml"))
                .doesNotContain("\"401\"", "Forbidden", "accessToken", "x-roles", "dministrator");
        assertThat(applied(Protection.NONE, API)).doesNotContain("@SecurityScheme");
        assertThat(applied(Protection.NONE, "authorisation.csv"))
                .contains("addProduct, 201, 201, 201, 201")
                .doesNotContain("40");
    }

    @Test
    void opensNothingToStrangers() {
        assertThat(applied(Protection.ALL, RESOURCE)).doesNotContain("@PermitAll", "verybody");
        assertThat(applied(Protection.ALL, "openapi.yaml")).doesNotContain("security: []", "verybody");
        assertThat(applied(Protection.ALL, "authorisation.csv").lines().skip(1))
                .allMatch(line -> line.contains(", 401, "));
    }

    @Test
    void leavesTheTemplateAsItIsUnlessAsked() {
        assertThat(Protection.of(null)).isEqualTo(Protection.READ_PUBLIC);
        assertThat(applied(Protection.READ_PUBLIC, RESOURCE)).isEqualTo(files.get(RESOURCE));
    }

    @Test
    void namesTheChoices() {
        assertThatThrownBy(() -> Protection.of("some"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("[none, read-public, all]");
    }

    private String applied(Protection protection, String path) {
        return protection.apply(path, files.get(path));
    }
}
