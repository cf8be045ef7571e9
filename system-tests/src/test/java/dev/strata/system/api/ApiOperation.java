package dev.strata.system.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One method of one path.
 *
 * @param document where it stands
 * @param path its template
 * @param method the HTTP method
 * @param node its description
 */
public record ApiOperation(ApiDocument document, String path, String method, JsonNode node) {

    public String id() {
        return node.path("operationId").asText();
    }

    /** Tells whether an address is one of its path. */
    public boolean answersAt(String address) {
        return address.matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** The roles that may call it; empty when everybody may. */
    public List<String> roles() {
        List<String> roles = new ArrayList<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    public boolean isOpen() {
        return node.path("security").isEmpty();
    }

    public List<JsonNode> parameters(String place) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    public boolean takesHeader(String name) {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    public Optional<String> bodyType() {
        return node.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The schema of the body, its reference resolved. */
    public JsonNode bodySchema() {
        JsonNode content = node.path("requestBody").path("content").elements().next();
        return document.resolve(content.path("schema"));
    }

    /** The description of a response, its reference resolved; missing when the status is not documented. */
    public JsonNode response(int status) {
        return document.resolve(node.path("responses").path(Integer.toString(status)));
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(document.service(), method, path);
    }
}
