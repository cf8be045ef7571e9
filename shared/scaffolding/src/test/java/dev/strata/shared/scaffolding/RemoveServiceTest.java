package dev.strata.shared.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AgainstTheExamples
class RemoveServiceTest {

    @TempDir
    private Path root;

    @BeforeEach
    void makeTwoServices() throws IOException {
        write("services/billing/src/main/liberty/config/server.xml", "");
        write("services/shop/src/main/liberty/config/server.xml", "");
        write(
                "services/pom.xml",
                "<project><modules><module>billing</module><module>shop</module></modules></project>");
        write("docker-compose.yml", "services:\n  billing:\n    image: billing\n\n  shop:\n    image: shop\n");
        write(
                "server-config/kubernetes/base/kustomization.yaml",
                "resources:\n  - ../../../services/billing\n  - ../../../services/shop\n");
    }

    @Test
    void takesOutTheFolderAndItsMentions() throws IOException {
        assertThat(removing("billing").plan())
                .containsExactly(
                        "removes  services/billing",
                        "changes  docker-compose.yml",
                        "changes  server-config/kubernetes/base/kustomization.yaml",
                        "changes  services/pom.xml");
    }

    @Test
    void staysWhileAnotherServiceCallsIt() throws IOException {
        write("services/shop/src/main/resources/settings.properties", "billing/mp-rest/url=${BILLING_URL}");

        assertThatThrownBy(() -> removing("billing"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("settings.properties");
    }

    @Test
    void namesTheServicesThatThereAre() {
        assertThatThrownBy(() -> removing("biling"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("billing, shop");
    }

    private Changes removing(String service) throws IOException {
        return new RemoveService(new Checkout(root), service).changes();
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
    }
}
