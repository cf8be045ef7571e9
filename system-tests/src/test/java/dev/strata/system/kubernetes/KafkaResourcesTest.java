package dev.strata.system.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationScramSha512;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What services need to publish and handle events, and no more. */
class KafkaResourcesTest {

    private static final int PORT = 9093;

    @ParameterizedTest
    @CsvSource({"dev, 1", "prod, 3"})
    void makesTopicOfEachService(String overlay, int replicas) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            KafkaTopic topic = manifests.one(KafkaTopic.class, service + "-api");
            assertThat(topic.getSpec().getTopicName()).isEqualTo(service);
            assertThat(topic.getSpec().getPartitions()).isGreaterThan(1);
            assertThat(topic.getSpec().getReplicas()).isEqualTo(replicas);
            // An acknowledged event is on two nodes where there are several.
            assertThat(topic.getSpec().getConfig())
                    .isEqualTo(replicas == 1 ? Map.of() : Map.of("min.insync.replicas", 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void servicesWriteTheirOwnTopicAndReadThoseTheyHandle(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            KafkaUser user = manifests.one(KafkaUser.class, service + "-api");
            assertThat(user.getSpec().getAuthentication()).isInstanceOf(KafkaUserScramSha512ClientAuthentication.class);
            List<AclRule> rules = ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
            assertThat(topics(rules, AclOperation.WRITE)).containsExactly(service);
            List<String> handled = handled(service);
            assertThat(topics(rules, AclOperation.READ)).containsExactlyInAnyOrderElementsOf(handled);
            assertThat(groups(rules)).isEqualTo(handled.isEmpty() ? List.of() : List.of(service));
            assertThat(rules)
                    .flatExtracting(AclRule::getOperations)
                    .isSubsetOf(AclOperation.DESCRIBE, AclOperation.READ, AclOperation.WRITE);
        }
    }

    /** The topics from which a service receives, according to its AsyncAPI document. */
    private static List<String> handled(String service) throws IOException {
        List<String> topics = new ArrayList<>();
        for (JsonNode operation : Overlays.document(service, "asyncapi.yaml").path("operations")) {
            if (operation.path("action").asText().equals("receive")) {
                String channel = operation.at("/channel/$ref").asText();
                topics.add(channel.substring(channel.lastIndexOf('/') + 1));
            }
        }
        return topics;
    }

    private static List<String> topics(List<AclRule> rules, AclOperation operation) {
        return rules.stream()
                .filter(rule -> rule.getOperations().contains(operation))
                .map(AclRule::getResource)
                .filter(AclRuleTopicResource.class::isInstance)
                .map(AclRuleTopicResource.class::cast)
                .filter(resource -> resource.getPatternType() == AclResourcePatternType.LITERAL)
                .map(AclRuleTopicResource::getName)
                .toList();
    }

    private static List<String> groups(List<AclRule> rules) {
        return rules.stream()
                .map(AclRule::getResource)
                .filter(resource -> !(resource instanceof AclRuleTopicResource))
                .map(AclRuleGroupResource.class::cast)
                .map(AclRuleGroupResource::getName)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void servicesLogInWithTheirOwnSecretOverTls(String overlay) throws IOException {
        Manifests manifests = Overlays.rendered(overlay);

        for (String service : Overlays.services()) {
            PodSpec pod = manifests
                    .one(Deployment.class, service + "-api")
                    .getSpec()
                    .getTemplate()
                    .getSpec();
            Container server = pod.getContainers().get(0);
            assertThat(setting(server, "KAFKA_SECURITY_PROTOCOL")).isEqualTo("SASL_SSL");
            assertThat(setting(server, "KAFKA_SASL_MECHANISM")).isEqualTo("SCRAM-SHA-512");
            assertThat(secretOf(pod, setting(server, "KAFKA_SASL_JAAS_CONFIG_FILE")))
                    .isEqualTo(service + "-api");
            assertThat(secretOf(pod, setting(server, "KAFKA_SSL_TRUSTSTORE_LOCATION")))
                    .isEqualTo("kafka-cluster-ca-cert");
        }
        assertThat(manifests
                        .all(ConfigMap.class)
                        .filter(map -> map.getMetadata().getName().startsWith("settings-"))
                        .map(map -> map.getData().get("KAFKA_BOOTSTRAP_SERVERS")))
                .singleElement()
                .asString()
                .endsWith(":" + PORT);
    }

    private static String setting(Container server, String name) {
        return server.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .map(EnvVar::getValue)
                .orElseThrow(() -> new AssertionError(name + " is missing"));
    }

    /** The secret that a file comes from. */
    private static String secretOf(PodSpec pod, String file) {
        Path path = Path.of(file);
        VolumeMount mount = pod.getContainers().get(0).getVolumeMounts().stream()
                .filter(each -> Path.of(each.getMountPath()).equals(path.getParent()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is mounted for " + file));
        Volume volume = pod.getVolumes().stream()
                .filter(each -> each.getName().equals(mount.getName()))
                .findFirst()
                .orElseThrow();
        assertThat(volume.getSecret().getItems())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.getPath()).isEqualTo(path.getFileName().toString()));
        return volume.getSecret().getSecretName();
    }

    @Test
    void kafkaOfDevAcceptsServicesOnly() throws IOException {
        Kafka kafka = Overlays.rendered("dev").one(Kafka.class, "kafka");

        assertThat(kafka.getSpec().getKafka().getListeners()).singleElement().satisfies(listener -> {
            assertThat(listener.getPort()).isEqualTo(PORT);
            assertThat(listener.isTls()).isTrue();
            assertThat(listener.getAuth()).isInstanceOf(KafkaListenerAuthenticationScramSha512.class);
            assertThat(listener.getNetworkPolicyPeers())
                    .singleElement()
                    .extracting(KafkaResourcesTest::selected)
                    .isEqualTo(Map.of("app.kubernetes.io/part-of", "strata"));
        });
        assertThat(kafka.getSpec().getKafka().getAuthorization().getType()).isEqualTo("simple");
        assertThat(kafka.getSpec().getKafka().getConfig()).containsEntry("auto.create.topics.enable", false);
        assertThat(kafka.getSpec().getEntityOperator().getTopicOperator()).isNotNull();
        assertThat(kafka.getSpec().getEntityOperator().getUserOperator()).isNotNull();
    }

    private static Map<String, String> selected(NetworkPolicyPeer peer) {
        return peer.getPodSelector().getMatchLabels();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void servicesReachKafkaAtItsPortOnly(String overlay) throws IOException {
        NetworkPolicy policy = Overlays.rendered(overlay).one(NetworkPolicy.class, "allow-events");

        assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                .isEqualTo(Map.of("app.kubernetes.io/part-of", "strata"));
        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Egress");
        assertThat(policy.getSpec().getEgress()).singleElement().satisfies(rule -> {
            assertThat(rule.getTo()).hasSize(1);
            assertThat(rule.getPorts())
                    .extracting(port -> port.getPort().getIntVal())
                    .containsExactly(PORT);
        });
    }
}
