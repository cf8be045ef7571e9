package dev.strata.system.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import dev.strata.shared.dev.telemetry.OtlpEndpoint;
import dev.strata.shared.dev.telemetry.ReceivedLine;
import dev.strata.shared.dev.telemetry.ReceivedMetric;
import dev.strata.shared.dev.telemetry.ReceivedSpan;
import dev.strata.shared.dev.telemetry.TelemetrySink;

/** Receives OTLP over HTTP, as a collector does, and stores it. */
public final class OtlpReceiver implements TelemetrySink, AutoCloseable {

    private final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
    private final Queue<ReceivedLine> lines = new ConcurrentLinkedQueue<>();
    private final Map<String, ReceivedMetric> metrics = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Listens on a free port of this machine. */
    public OtlpReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        OtlpEndpoint.addTo(server, this);
        server.start();
    }

    /** The environment variables that make a service export to this receiver with little delay. */
    public Map<String, String> settings() {
        return OtlpEndpoint.settings(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    /** The spans of a trace received so far. */
    public List<ReceivedSpan> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    public Collection<ReceivedLine> lines() {
        return lines;
    }

    public Collection<ReceivedMetric> metrics() {
        return metrics.values();
    }

    @Override
    public void take(ReceivedSpan span) {
        spans.add(span);
    }

    @Override
    public void take(ReceivedLine line) {
        lines.add(line);
    }

    @Override
    public void take(ReceivedMetric metric) {
        metrics.put(metric.service() + metric.name() + metric.attributes(), metric);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
