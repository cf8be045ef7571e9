package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * An {@code asyncapi.yaml}: the events that a service publishes and handles (AsyncAPI 3.1).
 *
 * @param root the document
 */
record EventDocument(JsonNode root) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    static EventDocument in(Path file) {
        try {
            return new EventDocument(YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventDocument parse(String text) {
        try {
            return new EventDocument(YAML.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Describes the events of a service, given as types and records. */
    static EventDocument describing(String service, Map<String, Class<?>> published, Map<String, Class<?>> handled) {
        ObjectNode root = YAML.createObjectNode().put("asyncapi", "3.1.0");
        root.putObject("info")
                .put("title", "Events of " + service)
                .put("version", "v1")
                .put(
                        "description",
                        "CloudEvents 1.0 on Kafka, in binary mode. Each topic has the events of one service.");
        root.put("defaultContentType", "application/json");
        root.putObject("channels");
        root.putObject("operations");
        root.putObject("components").putObject("messages");
        EventDocument document = new EventDocument(root);
        published.forEach((type, event) -> document.add("send", type, event));
        handled.forEach((type, event) -> document.add("receive", type, event));
        return document;
    }

    private void add(String action, String type, Class<?> event) {
        String topic = type.substring(0, type.indexOf('.'));
        ObjectNode channel =
                ((ObjectNode) root.path("channels")).withObject("/" + topic).put("address", topic);
        channel.withObject("/messages").putObject(type).put("$ref", "#/components/messages/" + type);
        ObjectNode operation = ((ObjectNode) root.path("operations"))
                .withObject("/" + topic + "-" + action)
                .put("action", action);
        operation.withObject("/channel").put("$ref", "#/channels/" + topic);
        operation
                .withArray("messages")
                .addObject()
                .put("$ref", String.format(Locale.ROOT, "#/channels/%s/messages/%s", topic, type));
        ((ObjectNode) root.path("components").path("messages"))
                .putObject(type)
                .put("name", type)
                .set("payload", EventSchemas.of(event));
    }

    String text() {
        try {
            return YAML.writeValueAsString(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of an event that the service publishes. */
    Optional<JsonNode> published(String type) {
        return publishedTypes().contains(type)
                ? Optional.of(
                        root.path("components").path("messages").path(type).path("payload"))
                : Optional.empty();
    }

    List<String> publishedTypes() {
        List<String> types = new ArrayList<>();
        for (JsonNode operation : root.path("operations")) {
            if (operation.path("action").asText().equals("send")) {
                ((ArrayNode) operation.path("messages")).forEach(message -> types.add(nameOf(message)));
            }
        }
        return types;
    }

    private static String nameOf(JsonNode reference) {
        String target = reference.path("$ref").asText();
        return target.substring(target.lastIndexOf('/') + 1);
    }

    /** The members that a reader of one schema misses in another: those that are gone or have another type. */
    static List<String> missing(JsonNode read, JsonNode offered, String place) {
        List<String> missing = new ArrayList<>();
        if (!read.path("type").equals(offered.path("type"))
                || !read.path("format").equals(offered.path("format"))) {
            missing.add(
                    String.format(Locale.ROOT, "%s: %s instead of %s", place, offered.path("type"), read.path("type")));
        }
        read.path("properties")
                .properties()
                .forEach(member -> missing.addAll(missing(
                        member.getValue(),
                        offered.path("properties").path(member.getKey()),
                        place + "/" + member.getKey())));
        if (read.has("items")) {
            missing.addAll(missing(read.path("items"), offered.path("items"), place + "/*"));
        }
        return missing;
    }
}
