package dev.strata.system.users;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeycloakRealmTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));

    @Test
    void hasTheRolesOfTheServices() throws IOException {
        List<String> roles = read("services/users/openapi.yaml")
                .at("/components/schemas/RoleName/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();

        assertThat(read("server-config/keycloak/realm.json").at("/roles/realm").findValuesAsText("name"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(roles);
    }

    /** YAML includes JSON. */
    private static JsonNode read(String file) throws IOException {
        return new YAMLMapper().readTree(ROOT.resolve(file).toFile());
    }
}
