package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RemoveServiceTest {

    private static final String SYSTEM_TESTS = "system-tests/src/test/java/dev/strata/system/";

    @TempDir
    private Path root;

    @BeforeEach
    void makeTwoServices() throws IOException {
        write("services/billing/src/main/liberty/config/server.xml", "name=\"HTTP_PORT\" defaultValue=\"9083\"");
        write("services/shop/src/main/liberty/config/server.xml", "name=\"HTTP_PORT\" defaultValue=\"9084\"");
        write(
                "services/pom.xml",
                "<project><modules><module>billing</module><module>shop</module></modules></project>");
        write("docker-compose.yml", "services:\n  billing:\n    image: billing\n\n  shop:\n    image: shop\n");
        write("server-config/compose/haproxy.cfg", "listen");
        write("server-config/compose/settings.env", "BILLING_URL=http://billing:9080\n");
        write("server-config/kubernetes/overlays/prod/kustomization.yaml", "images:");
        write(
                "server-config/kubernetes/base/kustomization.yaml",
                "resources:\n  - ../../../services/billing\n  - ../../../services/shop\n");
    }

    @Test
    void removesFolderAndMentions() throws IOException {
        assertThat(removing("billing").plan())
                .containsExactly(
                        "removes  services/billing",
                        "changes  docker-compose.yml",
                        "changes  server-config/compose/haproxy.cfg",
                        "changes  server-config/compose/settings.env",
                        "changes  server-config/kubernetes/base/kustomization.yaml",
                        "changes  server-config/kubernetes/overlays/prod/kustomization.yaml",
                        "changes  services/pom.xml");
    }

    @Test
    void rejectsServiceThatIsCalled() throws IOException {
        write("services/shop/src/main/resources/settings.properties", "billing/mp-rest/url=${BILLING_URL}");

        assertThatThrownBy(() -> removing("billing"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("settings.properties");
    }

    @Test
    void removesTestsOfExampleServicesOnly() throws IOException {
        write(SYSTEM_TESTS + "users/LoginIT.java", "at(\"billing\")");
        write(SYSTEM_TESTS + "shop/StoryIT.java", "import dev.strata.system.users.Account;");
        write(SYSTEM_TESTS + "StatusIT.java", "at(service)");

        assertThat(removing("billing").plan())
                .contains("removes  " + SYSTEM_TESTS + "users", "removes  " + SYSTEM_TESTS + "shop");

        write(SYSTEM_TESTS + "billing/BillingIT.java", "at(\"billing\")");
        assertThatThrownBy(() -> removing("billing")).hasMessageContaining("BillingIT.java");
    }

    @Test
    void removesAddress() throws IOException {
        write("services/shop/.env.example", "#A=1\n# URL of the billing service.\n#BILLING_URL=http://x\n#B=2\n");

        removing("billing").apply();

        assertThat(root.resolve("services/shop/.env.example")).content().isEqualTo("#A=1\n#B=2\n");
    }

    @Test
    void rejectsLastService() throws IOException {
        removing("billing").apply();

        assertThatThrownBy(() -> removing("shop")).hasMessageContaining("Create a service of your own");
    }

    @Test
    void listsServices() {
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
