package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;

/** The open pages, which are updated by server-sent events. */
final class LivePages {

    // A page that falls this far behind has to reconnect, and gets everything again.
    private static final int LONGEST_QUEUE = 64;
    private static final long SILENCE_SECONDS = 10;
    private static final String END = "";
    private static final int OK = 200;

    private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();

    boolean areOpen() {
        return !pages.isEmpty();
    }

    /** Tells every page. */
    void send(String event, Object data) {
        if (!areOpen()) {
            return;
        }
        String message = message(event, data);
        for (BlockingQueue<String> page : pages) {
            if (!page.offer(message)) {
                pages.remove(page);
                page.clear();
                page.add(END);
            }
        }
    }

    /** Keeps a page informed until it is closed; its first message has all that is there. */
    void serve(HttpExchange exchange, Supplier<Object> everything) throws IOException {
        BlockingQueue<String> page = new ArrayBlockingQueue<>(LONGEST_QUEUE);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try (exchange;
                OutputStream out = open(exchange)) {
            pages.add(page);
            write(out, message("everything", everything.get()));
            String next = page.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
            while (!END.equals(next)) {
                // A comment, to detect closed pages.
                write(out, next == null ? ":\n\n" : next);
                next = page.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pages.remove(page);
        }
    }

    private static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(OK, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String message) throws IOException {
        out.write(message.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String message(String event, Object data) {
        return "event: " + event + "\ndata: " + Json.write(data) + "\n\n";
    }

    void close() {
        pages.forEach(page -> {
            page.clear();
            page.add(END);
        });
    }
}
