package dev.strata.system.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation of an API.
 *
 * @param document the document that describes it
 * @param path the path template
 * @param method the HTTP method
 * @param node its description
 */
public record ApiOperation(ApiDocument document, String path, String method, JsonNode node) {

    public String id() {
        return node.path("operationId").asText();
    }

    /** Whether a path matches the template. */
    public boolean matches(String actualPath) {
        return actualPath.matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** The roles allowed to call it; empty when it is public. */
    public List<String> roles() {
        List<String> roles = new ArrayList<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    public boolean isPublic() {
        return node.path("security").isEmpty();
    }

    public List<JsonNode> parameters(String place) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    /** A value of a path parameter that the document names: its example, or the first that its schema allows. */
    public Optional<String> pathExample(String name) {
        return parameters("path").stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .flatMap(parameter -> Stream.of(
                        parameter.path("example"),
                        document.resolve(parameter.path("schema")).path("example"),
                        document.resolve(parameter.path("schema"))
                                .path("examples")
                                .path(0),
                        document.resolve(parameter.path("schema")).path("enum").path(0)))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst();
    }

    public boolean hasHeader(String name) {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    public Optional<String> bodyType() {
        return node.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The schema of the request body, with its reference resolved. */
    public JsonNode bodySchema() {
        JsonNode content = node.path("requestBody").path("content").elements().next();
        return document.resolve(content.path("schema"));
    }

    /** The description of a response, with its reference resolved; a missing node for undocumented statuses. */
    public JsonNode response(int status) {
        return document.resolve(node.path("responses").path(Integer.toString(status)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s %s", document.service(), method, path);
    }
}
