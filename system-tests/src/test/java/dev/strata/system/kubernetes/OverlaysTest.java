package dev.strata.system.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The overlays as a cluster gets them, rendered by kubectl kustomize. */
class OverlaysTest {

    // Every service has this path, so that a route could lead to one of them only; operators use kubectl port-forward.
    private static final String PARKED_EVENTS = "/api/v1/events/parked";

    private static final int QUIESCE_SECONDS = 30;

    @ParameterizedTest
    @CsvSource({"dev, 1", "prod, 2"})
    void runsEachServiceWithReplicasOfOverlay(String overlay, int replicas) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            assertThat(deployment(manifests, service)
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getImage())
                    .contains("/" + service + ":");
            HorizontalPodAutoscaler autoscaler = manifests.one(HorizontalPodAutoscaler.class, service + "-api");
            assertThat(autoscaler.getSpec().getMinReplicas()).isEqualTo(replicas);
            assertThat(autoscaler.getSpec().getScaleTargetRef().getName()).isEqualTo(service + "-api");
        }
        assertThat(manifests.all(Deployment.class)).hasSameSizeAs(Overlays.services());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void selectorsMatchPodsOfTheirServiceOnly(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
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
        NetworkPolicy policy = Overlays.rendered(overlay).one(NetworkPolicy.class, "deny-by-default");

        assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(policy.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(policy.getSpec().getEgress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void podsMeetRestrictedStandardAndOutlastDraining(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            PodSpec pod = deployment(manifests, service).getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(containers(pod)).hasSizeGreaterThan(1).allSatisfy(OverlaysTest::isRestricted);
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
        Manifests manifests = Overlays.rendered(overlay);
        List<String> settings = manifests
                .all(ConfigMap.class)
                .map(map -> map.getMetadata().getName())
                .toList();

        for (String service : Overlays.services()) {
            PodSpec pod = deployment(manifests, service).getSpec().getTemplate().getSpec();
            assertThat(containers(pod).stream()
                            .flatMap(container -> container.getEnvFrom().stream())
                            .map(source -> source.getConfigMapRef().getName()))
                    .hasSize(2)
                    .allMatch(settings::contains);
            assertThat(pod.getVolumes())
                    .filteredOn(volume -> volume.getName().equals("secrets"))
                    .singleElement()
                    .satisfies(volume ->
                            assertThat(volume.getSecret().getSecretName()).isEqualTo(service + "-secrets"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void namesImagesThatNobodyElseCanPublish(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            PodSpec pod = deployment(manifests, service).getSpec().getTemplate().getSpec();
            assertThat(containers(pod))
                    .filteredOn(container -> !container.getImage().startsWith("postgres:"))
                    .hasSize(2)
                    .allSatisfy(container -> {
                        assertThat(container.getImage())
                                .matches("(localhost|[\\w-]+(\\.[\\w-]+)+)/[\\w/-]+:\\w.*")
                                .doesNotEndWith(":latest");
                        assertThat(container.getImagePullPolicy()).isEqualTo("IfNotPresent");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void waitsFiveMinutesForStart(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            Probe probe = server(manifests, service).getStartupProbe();
            assertThat(probe.getPeriodSeconds() * probe.getFailureThreshold()).isGreaterThanOrEqualTo(300);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void verifiesDatabaseAgainstCertificateThatIsMounted(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);
        Map<String, String> settings = manifests
                .all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().startsWith("settings-"))
                .findFirst()
                .orElseThrow()
                .getData();

        // The PostgreSQL of the dev overlay is reached inside the cluster only, and has no certificate.
        assertThat(settings.get("DB_SSL_MODE")).isEqualTo(overlay.equals("prod") ? "verify-full" : null);
        if (settings.containsKey("DB_SSL_MODE")) {
            String folder =
                    Path.of(settings.get("DB_SSL_ROOT_CERT")).getParent().toString();
            for (String service : Overlays.services()) {
                PodSpec pod =
                        deployment(manifests, service).getSpec().getTemplate().getSpec();
                assertThat(containers(pod))
                        .allSatisfy(container -> assertThat(container.getVolumeMounts())
                                .extracting(VolumeMount::getMountPath)
                                .contains(folder));
            }
        }
    }

    @Test
    void productionRejectsUnencryptedConnections() throws IOException {
        Manifests manifests = Overlays.rendered("prod");

        assertThat(manifests.one(Namespace.class, "strata").getMetadata().getLabels())
                .containsEntry("istio.io/dataplane-mode", "ambient");
        assertThat(manifests
                        .one(PeerAuthentication.class, "encrypted-only")
                        .spec()
                        .mtls()
                        .mode())
                .isEqualTo("STRICT");
        assertThat(manifests
                        .one(NetworkPolicy.class, "allow-mesh")
                        .getSpec()
                        .getIngress()
                        .get(0)
                        .getPorts())
                .extracting(port -> port.getPort().getIntVal())
                .containsExactly(15008);
    }

    @Test
    void keepsSigningKeyFromOtherContainers() throws IOException {
        Manifests manifests = Overlays.rendered("dev");

        assertThat(manifests
                        .one(StatefulSet.class, "postgres")
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getVolumes())
                .extracting(volume -> volume.getSecret().getSecretName())
                .containsExactly("postgres-secrets");
        for (String service : Overlays.services()) {
            PodSpec pod = deployment(manifests, service).getSpec().getTemplate().getSpec();
            assertThat(pod.getInitContainers().get(0).getVolumeMounts())
                    .filteredOn(mount -> mount.getName().equals("secrets"))
                    .extracting(VolumeMount::getSubPath)
                    .containsExactly("DB_PASSWORD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void gatewayRoutesEveryOperation(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            HTTPRoute route = manifests.one(HTTPRoute.class, service + "-api");
            List<String> prefixes = prefixes(manifests, service);
            assertThat(paths(service))
                    .filteredOn(path -> !isBelow(path, PARKED_EVENTS))
                    .isNotEmpty()
                    .allMatch(path -> prefixes.stream().anyMatch(prefix -> isBelow(path, prefix)));
            assertThat(route.getSpec().getRules().get(0).getBackendRefs())
                    .singleElement()
                    .satisfies(backend -> manifests.one(Service.class, backend.getName()));
        }
    }

    /** Health, OpenAPI, version and whatever else a server answers are for operators. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void gatewayRoutesNothingButOperations(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            List<String> paths = paths(service);
            assertThat(prefixes(manifests, service))
                    .isNotEmpty()
                    .allMatch(prefix -> paths.stream().anyMatch(path -> isBelow(path, prefix)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void gatewayRemovesForwardingHeadersOfClients(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            assertThat(manifests
                            .one(HTTPRoute.class, service + "-api")
                            .getSpec()
                            .getRules())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.getFilters())
                            .anySatisfy(filter -> assertThat(
                                            filter.getRequestHeaderModifier().getRemove())
                                    .contains("Forwarded")));
        }
    }

    @Test
    void requiresChoiceOfTrustedProxies() throws IOException {
        String proxies = settings("prod").get("HTTP_TRUSTED_PROXIES");

        assertThat(proxies)
                .as("a placeholder, with which services refuse to start")
                .startsWith("<")
                .endsWith(">");
    }

    private static Map<String, String> settings(String overlay) throws IOException {
        return Overlays.rendered(overlay)
                .all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().startsWith("settings"))
                .findFirst()
                .orElseThrow()
                .getData();
    }

    private static List<String> prefixes(Manifests manifests, String service) {
        return manifests.one(HTTPRoute.class, service + "-api").getSpec().getRules().stream()
                .flatMap(rule -> rule.getMatches().stream())
                .map(match -> match.getPath().getValue())
                .toList();
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

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static Container server(Manifests manifests, String service) {
        return deployment(manifests, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private static Deployment deployment(Manifests manifests, String service) {
        return manifests.one(Deployment.class, service + "-api");
    }

    private static List<String> paths(String service) throws IOException {
        List<String> paths = new ArrayList<>();
        Overlays.document(service, "openapi.yaml").path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }
}
