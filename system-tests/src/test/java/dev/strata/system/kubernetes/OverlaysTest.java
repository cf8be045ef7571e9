package dev.strata.system.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The overlays as a cluster gets them, rendered by kubectl kustomize. */
class OverlaysTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Map<String, Manifests> RENDERED = new HashMap<>();
    private static final int QUIESCE_SECONDS = 30;

    @ParameterizedTest
    @CsvSource({"dev, 1", "prod, 2"})
    void runsEachServiceWithReplicasOfOverlay(String overlay, int replicas) throws IOException {
        Manifests manifests = rendered(overlay);

        for (String service : services()) {
            assertThat(deployment(manifests, service)
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getImage())
                    .endsWith("/" + service);
            HorizontalPodAutoscaler autoscaler = manifests.one(HorizontalPodAutoscaler.class, service + "-api");
            assertThat(autoscaler.getSpec().getMinReplicas()).isEqualTo(replicas);
            assertThat(autoscaler.getSpec().getScaleTargetRef().getName()).isEqualTo(service + "-api");
        }
        assertThat(manifests.all(Deployment.class)).hasSameSizeAs(services());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void selectorsMatchPodsOfTheirServiceOnly(String overlay) throws IOException {
        Manifests manifests = rendered(overlay);

        for (String service : services()) {
            String name = service + "-api";
            Map<String, String> labels = deployment(manifests, service)
                    .getSpec()
                    .getTemplate()
                    .getMetadata()
                    .getLabels();
            for (Map<String, String> selector : List.of(
                    deployment(manifests, service).getSpec().getSelector().getMatchLabels(),
                    manifests.one(Service.class, name).getSpec().getSelector(),
                    manifests
                            .one(PodDisruptionBudget.class, name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels(),
                    manifests
                            .one(NetworkPolicy.class, name)
                            .getSpec()
                            .getPodSelector()
                            .getMatchLabels())) {
                assertThat(labels).containsAllEntriesOf(selector);
                assertThat(selector).containsEntry("app.kubernetes.io/name", service);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void deniesAllTrafficByDefault(String overlay) throws IOException {
        NetworkPolicy policy = rendered(overlay).one(NetworkPolicy.class, "deny-by-default");

        assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(policy.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(policy.getSpec().getEgress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void podsMeetRestrictedStandardAndOutlastDraining(String overlay) throws IOException {
        Manifests manifests = rendered(overlay);

        for (String service : services()) {
            PodSpec pod = deployment(manifests, service).getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
                    .hasSize(2)
                    .allSatisfy(OverlaysTest::isRestricted);
            Container server = pod.getContainers().get(0);
            assertThat(server.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
            assertThat(server.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(server.getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/started");
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(drainSeconds(server) + QUIESCE_SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void referencesOnlyExistingConfigMapsAndSecrets(String overlay) throws IOException {
        Manifests manifests = rendered(overlay);
        List<String> settings = manifests
                .all(ConfigMap.class)
                .map(map -> map.getMetadata().getName())
                .toList();

        for (String service : services()) {
            PodSpec pod = deployment(manifests, service).getSpec().getTemplate().getSpec();
            assertThat(Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                            .flatMap(container -> container.getEnvFrom().stream())
                            .map(source -> source.getConfigMapRef().getName()))
                    .hasSize(2)
                    .allMatch(settings::contains);
            assertThat(pod.getVolumes())
                    .filteredOn(volume -> volume.getSecret() != null)
                    .singleElement()
                    .satisfies(volume ->
                            assertThat(volume.getSecret().getSecretName()).isEqualTo(service + "-secrets"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void gatewayRoutesEveryOperation(String overlay) throws IOException {
        Manifests manifests = rendered(overlay);

        for (String service : services()) {
            HTTPRoute route = manifests.one(HTTPRoute.class, service + "-api");
            List<String> prefixes = route.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getMatches().stream())
                    .map(match -> match.getPath().getValue())
                    .toList();
            assertThat(paths(service))
                    .isNotEmpty()
                    .allMatch(path -> prefixes.stream().anyMatch(prefix -> isBelow(path, prefix)));
            assertThat(route.getSpec().getRules().get(0).getBackendRefs())
                    .singleElement()
                    .satisfies(backend -> manifests.one(Service.class, backend.getName()));
        }
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static void isRestricted(Container container) {
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    private static long drainSeconds(Container server) {
        List<String> command = server.getLifecycle().getPreStop().getExec().getCommand();
        return Long.parseLong(command.get(command.size() - 1).replaceAll(".*sleep (\\d+)", "$1"));
    }

    private static Deployment deployment(Manifests manifests, String service) {
        return manifests.one(Deployment.class, service + "-api");
    }

    private static List<String> services() throws IOException {
        return dev.strata.shared.dev.launcher.Service.allIn(ROOT).stream()
                .map(service -> service.name())
                .toList();
    }

    private static List<String> paths(String service) throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(ROOT.resolve("services")
                        .resolve(service)
                        .resolve("openapi.yaml")
                        .toFile());
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static Manifests rendered(String overlay) throws IOException {
        if (!RENDERED.containsKey(overlay)) {
            RENDERED.put(overlay, render(overlay));
        }
        return RENDERED.get(overlay);
    }

    private static Manifests render(String overlay) throws IOException {
        Process kustomize = startKustomize(ROOT.resolve("server-config/kubernetes/overlays/" + overlay));
        try (InputStream output = kustomize.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            Manifests manifests = Manifests.read(text);
            assertThat(manifests.all(HasMetadata.class)).isNotEmpty();
            return manifests;
        }
    }

    private static Process startKustomize(Path overlay) throws IOException {
        try {
            return new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("Rendering the overlays needs kubectl, which is not on the PATH");
            throw e;
        }
    }
}
