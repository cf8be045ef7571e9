package dev.strata.system.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * What a service says of itself.
 *
 * @param service its name
 * @param url where it listens
 * @param root the document
 */
public record ApiDocument(String service, URI url, JsonNode root) {

    /** The one mapper of these tests. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Asks a running service. */
    public static ApiDocument of(String service, URI url) {
        String text = ApiRequest.get(url, "/openapi?format=JSON").send().body();
        try {
            return new ApiDocument(service, url, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the one in the repository, where the server of a service has none. */
    public static ApiDocument in(Path folder, String service, URI url) {
        try {
            JsonNode root =
                    new YAMLMapper().readTree(folder.resolve("openapi.yaml").toFile());
            return new ApiDocument(service, url, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation, in the order of the document. */
    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new ApiOperation(
                                this, path.getKey(), entry.getKey().toUpperCase(), entry.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    /** What a reference points to, or the node itself where it is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolve(root.at(reference.asText().substring(1))) : node;
    }

    /** A schema of the document, with everything that it refers to. */
    public Schema schema(JsonNode schema) {
        ObjectNode standalone = JSON.createObjectNode();
        standalone.set("components", root.path("components"));
        standalone.set("allOf", JSON.createArrayNode().add(schema));
        return SCHEMAS.getSchema(standalone);
    }
}
