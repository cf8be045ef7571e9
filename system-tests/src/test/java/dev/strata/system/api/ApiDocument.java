package dev.strata.system.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * The OpenAPI document of a service.
 *
 * @param service its name
 * @param url its address
 * @param root the root of the document
 * @param schemas the schemas compiled so far
 */
public record ApiDocument(String service, URI url, JsonNode root, Map<JsonNode, Schema> schemas) {

    /** The mapper of these tests. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Reads it from a running service. */
    public static ApiDocument of(String service, URI url) {
        String text = ApiRequest.get(url, "/openapi?format=JSON").send().body();
        try {
            return new ApiDocument(service, url, JSON.readTree(text), new ConcurrentHashMap<>());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it from the sources of a service. */
    public static ApiDocument in(Path folder, String service, URI url) {
        try {
            JsonNode root =
                    new YAMLMapper().readTree(folder.resolve("openapi.yaml").toFile());
            return new ApiDocument(service, url, root, new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations, in document order. */
    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new ApiOperation(
                                this, path.getKey(), entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    /** The target of a reference, or the node itself when it is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolve(root.at(reference.asText().substring(1))) : node;
    }

    /** A schema of the document, which may refer to others. */
    public Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, this::compile);
    }

    private Schema compile(JsonNode schema) {
        ObjectNode standalone = JSON.createObjectNode();
        standalone.set("components", root.path("components"));
        standalone.set("allOf", JSON.createArrayNode().add(schema));
        return SCHEMAS.getSchema(standalone);
    }
}
