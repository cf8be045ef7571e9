package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.strata.shared.dev.tokens.DevTokens;

/**
 * Sends the requests in the {@code demo.json} of each service to services that have no data yet. It is not part of the
 * services, so that no test or image contains it.
 */
final class DemoData {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Duration CONFLICT_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    // Of an earlier request, such as ${catalog.mug.id}.
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w-]+\\.[\\w-]+)\\.id}");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final DevTokens tokens;
    private final Consumer<Event> listener;
    private final Map<String, String> ids = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    DemoData(Path root, Consumer<Event> listener) {
        this.tokens = DevTokens.of(root.resolve(".dev/users/signing-key.pem"), root.resolve(".dev/jwks.json"));
        this.listener = listener;
    }

    /** Fills the services that are empty; first those that do not refer to others. */
    void fill(List<Service> services) {
        services.stream()
                .filter(service -> Files.exists(file(service)))
                .sorted(Comparator.comparing(this::refersToOthers))
                .forEach(this::fillReporting);
    }

    private static Path file(Service service) {
        return service.folder().resolve("demo.json");
    }

    private boolean refersToOthers(Service service) {
        return REFERENCE.matcher(read(service).toString()).find();
    }

    private JsonNode read(Service service) {
        try {
            return json.readTree(file(service).toFile());
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "%s can't be read: %s", file(service), e.getMessage()));
        }
    }

    private void fillReporting(Service service) {
        try {
            JsonNode demo = read(service);
            int sent = fill(service, demo);
            if (demo.has("note")) {
                tell(service, demo.path("note").asText());
            }
            if (sent > 0) {
                tell(service, String.format(Locale.ROOT, "has demo data now, by %d requests of its demo.json", sent));
            }
        } catch (IOException | LaunchException e) {
            tell(service, "has no demo data, or not all: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Service service, String text) {
        listener.accept(new Event(Instant.now(), service.name(), text));
    }

    private int fill(Service service, JsonNode demo) throws IOException, InterruptedException {
        if (isThere(service, demo.path("unless"))) {
            return 0;
        }
        List<JsonNode> requests = new ArrayList<>();
        demo.path("requests").forEach(requests::add);
        for (JsonNode each : requests) {
            Optional<JsonNode> complete = withIds(each);
            if (complete.isEmpty()) {
                // It refers to data that existed before, under another id.
                return 0;
            }
            String body = post(service, complete.get());
            Matcher id = ID.matcher(body);
            if (each.has("name") && id.find()) {
                ids.put(service.name() + "." + each.path("name").asText(), id.group(1));
            }
        }
        return requests.size();
    }

    /** Whether a list has items, or any other request succeeds, such as a login. */
    private boolean isThere(Service service, JsonNode unless) throws IOException, InterruptedException {
        String path = unless.path(unless.has("get") ? "get" : "post").asText();
        HttpRequest.Builder question = request(service, unless, path);
        if (unless.has("post")) {
            question.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(unless.path("body").toString()));
        }
        HttpResponse<String> answer = send(question);
        JsonNode items = answer.statusCode() >= BAD_REQUEST
                ? json.createArrayNode()
                : json.readTree(answer.body()).path("items");
        return items.isMissingNode() || !items.isEmpty();
    }

    private Optional<JsonNode> withIds(JsonNode request) throws IOException {
        Matcher matcher = REFERENCE.matcher(request.toString());
        StringBuilder complete = new StringBuilder();
        while (matcher.find()) {
            String id = ids.get(matcher.group(1));
            if (id == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(complete, id);
        }
        return Optional.of(json.readTree(matcher.appendTail(complete).toString()));
    }

    /** A conflict means that another service has not reacted yet, such as the catalog to an order. */
    private String post(Service service, JsonNode request) throws IOException, InterruptedException {
        String path = request.path("post").asText();
        HttpRequest.Builder post = request(service, request, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(
                        request.has("body")
                                ? BodyPublishers.ofString(request.path("body").toString())
                                : BodyPublishers.noBody());
        Instant deadline = Instant.now().plus(CONFLICT_LIMIT);
        HttpResponse<String> response = send(post);
        while (response.statusCode() == CONFLICT && Instant.now().isBefore(deadline)) {
            Thread.sleep(PAUSE.toMillis());
            response = send(post);
        }
        if (response.statusCode() >= BAD_REQUEST) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "POST %s answered %d %s", path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    private HttpRequest.Builder request(Service service, JsonNode request, String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(service.url() + path)).timeout(ANSWER_LIMIT);
        if (request.has("as")) {
            UUID user =
                    request.has("user") ? UUID.fromString(request.path("user").asText()) : UUID.randomUUID();
            builder.header(
                    "Authorization",
                    "Bearer " + tokens.issue(user, List.of(request.path("as").asText())));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
