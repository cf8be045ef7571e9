package dev.strata.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Checks every event that the other tests caused against the AsyncAPI documents; runs last. */
@SystemTest
@ControlsServers
@Isolated("JUnit runs such a class when all others have ended")
class EventsIT {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Services services;
    private final String bootstrapServers;

    EventsIT(Environment environment) {
        this.services = environment.services();
        this.bootstrapServers = environment.servers().broker().bootstrapServers();
    }

    @Test
    void matchTheirContract() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String service : services.names()) {
            Map<String, Schema> schemas = schemas(service);
            for (ConsumerRecord<String, String> published : published(service)) {
                String type = header(published, "ce_type");
                counts.merge(type, 1, Integer::sum);
                faultsOf(published, schemas.get(type)).forEach(fault -> faults.add(type + ": " + fault));
            }
        }

        assumeTrue(!counts.isEmpty(), "no other test has run");
        assertThat(faults).as("of the events %s", counts).isEmpty();
    }

    private List<String> faultsOf(ConsumerRecord<String, String> published, Schema schema) {
        List<String> faults = new ArrayList<>();
        if (!header(published, "ce_specversion").equals("1.0")
                || !header(published, "ce_source").equals(published.topic())
                || !header(published, "ce_subject").equals(published.key())) {
            faults.add("other attributes than those of an event of " + published.topic());
        }
        if (schema == null) {
            faults.add("not in asyncapi.yaml of " + published.topic());
            return faults;
        }
        schema.validate(
                        published.value(),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add(error + " in " + published.value()));
        return faults;
    }

    /** The schemas of what a service publishes. */
    private Map<String, Schema> schemas(String service) throws IOException {
        Path document = services.folder(service).resolve("asyncapi.yaml");
        Map<String, Schema> schemas = new HashMap<>();
        if (Files.exists(document)) {
            new YAMLMapper()
                    .readTree(document.toFile()).at("/components/messages").properties().stream()
                            .filter(message -> message.getKey().startsWith(service + "."))
                            .forEach(message -> schemas.put(
                                    message.getKey(),
                                    SCHEMAS.getSchema(strict(message.getValue().path("payload")))));
        }
        return schemas;
    }

    /** Readers ignore unknown members, but publishers must describe all of theirs. */
    private static JsonNode strict(JsonNode schema) {
        if (schema.path("properties").isObject()) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(EventsIT::strict);
        return schema;
    }

    private List<ConsumerRecord<String, String>> published(String topic) {
        List<ConsumerRecord<String, String>> published = new ArrayList<>();
        try (Consumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "allow.auto.create.topics", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions =
                    Optional.ofNullable(consumer.listTopics().get(topic)).orElse(List.of()).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(published::add);
            }
        }
        return published;
    }

    private static String header(ConsumerRecord<?, ?> published, String name) {
        return new String(published.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
