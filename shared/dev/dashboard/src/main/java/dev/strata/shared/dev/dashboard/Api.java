package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** The endpoints that the page calls. */
final class Api implements HttpHandler {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;
    private static final String PREFIX = "/api/";
    private static final Set<String> COMMANDS = Set.of("restart", "stop", "start");
    private static final String ROLE = "[A-Z_]{1,40}";
    private static final String ID = "[0-9a-fA-F-]{36}";
    // The page loads nothing from other origins, and must not be framed.
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    // By which a page that connects again knows whether what it has goes on.
    private final String run = UUID.randomUUID().toString();
    private final DevEnvironment environment;
    private final Telemetry telemetry;
    private final LivePages pages;
    private final ServiceClient client;
    private final Tokens tokens;
    private final Configuration configuration;
    private final Outboxes outboxes;
    private final Topics topics;

    Api(
            DevEnvironment environment,
            Telemetry telemetry,
            LivePages pages,
            ServiceClient client,
            Tokens tokens,
            Configuration configuration,
            Outboxes outboxes,
            Topics topics) {
        this.environment = environment;
        this.telemetry = telemetry;
        this.pages = pages;
        this.client = client;
        this.tokens = tokens;
        this.configuration = configuration;
        this.outboxes = outboxes;
        this.topics = topics;
    }

    private record Command(String command, String service) {}

    private record Role(String role) {}

    private record ParkedAction(String service, String id, String action) {}

    private static final class RefusedException extends RuntimeException {

        private final int status;

        RefusedException(int status, String sentence) {
            super(sentence);
            this.status = status;
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api/live")) {
            pages.serve(exchange, this::everything);
        } else if (path.startsWith(PREFIX)) {
            answer(exchange, path.substring(PREFIX.length()).split("/"));
        } else {
            file(exchange, path);
        }
    }

    private Object everything() {
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("run", run);
        everything.put("services", environment.services());
        everything.put("kafka", environment.kafka());
        everything.put("lines", telemetry.lines());
        everything.put("traces", telemetry.traces().all());
        // Starts reading them: they are part of the traces.
        topics.events();
        return everything;
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        Optional<PageFiles.PageFile> file = PageFiles.find(path);
        if (file.isPresent()) {
            send(exchange, OK, file.get().type(), file.get().content());
        } else {
            json(exchange, NOT_FOUND, Map.of("problem", "There is nothing at " + path));
        }
    }

    private void answer(HttpExchange exchange, String[] path) throws IOException {
        try {
            Object answer = exchange.getRequestMethod().equals("POST") ? post(exchange, path[0]) : get(path);
            json(exchange, OK, answer);
        } catch (RefusedException e) {
            json(exchange, e.status, Map.of("problem", e.getMessage()));
        } catch (IllegalArgumentException e) {
            json(exchange, BAD_REQUEST, Map.of("problem", e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        } catch (RuntimeException e) {
            // Without an answer, the page could only say that there was none.
            json(exchange, SERVER_ERROR, Map.of("problem", "The dashboard failed: " + e));
        }
    }

    private Object get(String[] path) {
        String name = path.length > 1 ? path[1] : "";
        return switch (path[0]) {
            case "traces" ->
                telemetry
                        .traces()
                        .find(name)
                        .orElseThrow(() -> new RefusedException(
                                NOT_FOUND, "This trace is no longer in memory, or has not arrived yet."));
            case "events" -> events();
            case "published" -> topics.events();
            case "openapi" -> openApi(service(name));
            case "configuration" -> configuration.of(service(name).folder(), environment.settings(name));
            default -> throw new RefusedException(NOT_FOUND, "There is nothing at this address.");
        };
    }

    private Object post(HttpExchange exchange, String path) throws IOException, InterruptedException {
        return switch (path) {
            case "command" -> command(Json.read(exchange.getRequestBody(), Command.class));
            case "token" -> token(Json.read(exchange.getRequestBody(), Role.class));
            case "request" -> send(Json.read(exchange.getRequestBody(), ServiceClient.Request.class));
            case "parked" -> parked(Json.read(exchange.getRequestBody(), ParkedAction.class));
            default -> throw new RefusedException(NOT_FOUND, "There is nothing at this address.");
        };
    }

    private ServiceStatus service(String name) {
        return environment.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(NOT_FOUND, "There is no service of that name."));
    }

    private Object command(Command command) {
        if (!COMMANDS.contains(command.command())) {
            throw new RefusedException(BAD_REQUEST, "There is no such command.");
        }
        environment.run(command.command() + " " + service(command.service()).name());
        return Map.of();
    }

    private Object token(Role role) {
        if (!role.role().matches(ROLE)) {
            throw new RefusedException(BAD_REQUEST, "A role is a word of capital letters.");
        }
        return Map.of("token", tokens.issue(role.role()));
    }

    private Object openApi(ServiceStatus service) {
        return client.ask(service.url(), "/openapi?format=JSON")
                .map(Json::tree)
                .orElseThrow(() -> new RefusedException(BAD_GATEWAY, service.name() + " does not answer."));
    }

    private Object send(ServiceClient.Request request) throws InterruptedException {
        ServiceStatus service = service(request.service());
        try {
            return client.send(service.url(), request);
        } catch (IOException e) {
            throw new RefusedException(BAD_GATEWAY, service.name() + " does not answer: " + e);
        }
    }

    private Object parked(ParkedAction action) throws InterruptedException {
        if (!action.id().matches(ID)) {
            throw new RefusedException(BAD_REQUEST, "This is not the id of a parked event.");
        }
        boolean isReplay = action.action().equals("replay");
        String path = "/api/v1/events/parked/" + action.id();
        return send(new ServiceClient.Request(
                action.service(),
                isReplay ? "POST" : "DELETE",
                isReplay ? path + "/replay" : path,
                Map.of("Authorization", "Bearer " + tokens.issue("ADMIN")),
                ""));
    }

    private Object events() {
        List<Outboxes.Outbox> waiting = environment.services().stream()
                .map(service -> outboxes.of(service.name()))
                .toList();
        return Map.of(
                "outboxes", waiting, "published", topics.events(), "lags", topics.lags(), "problem", topics.problem());
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", Json.bytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
