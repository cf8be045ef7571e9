package dev.strata.system.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;

/** Receives OTLP over HTTP, as a collector does, and stores it. */
public final class OtlpReceiver implements AutoCloseable {

    private static final int OK = 200;

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
        server.createContext("/v1/traces", exchange -> take(exchange, this::takeSpans));
        server.createContext("/v1/metrics", exchange -> take(exchange, this::takeMetrics));
        server.createContext("/v1/logs", exchange -> take(exchange, this::takeLines));
        server.start();
    }

    /** The environment variables that make a service export to this receiver with little delay. */
    public Map<String, String> settings() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT", url.toString(),
                "OTEL_BSP_SCHEDULE_DELAY", "500",
                "OTEL_BLRP_SCHEDULE_DELAY", "500",
                "OTEL_METRIC_EXPORT_INTERVAL", "2000");
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
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void take(HttpExchange exchange, Body body) throws IOException {
        boolean isCompressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = exchange.getRequestBody()) {
            body.take(isCompressed ? new GZIPInputStream(in) : in);
        }
        exchange.sendResponseHeaders(OK, -1);
        exchange.close();
    }

    private void takeSpans(InputStream in) throws IOException {
        ExportTraceServiceRequest.parseFrom(in)
                .getResourceSpansList()
                .forEach(of -> of.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList()
                                .forEach(span -> spans.add(received(service(of.getResource()), span)))));
    }

    private void takeLines(InputStream in) throws IOException {
        ExportLogsServiceRequest.parseFrom(in)
                .getResourceLogsList()
                .forEach(of -> of.getScopeLogsList()
                        .forEach(scope -> scope.getLogRecordsList()
                                .forEach(line -> lines.add(new ReceivedLine(
                                        service(of.getResource()),
                                        line.getBody().getStringValue())))));
    }

    private void takeMetrics(InputStream in) throws IOException {
        ExportMetricsServiceRequest.parseFrom(in)
                .getResourceMetricsList()
                .forEach(of -> of.getScopeMetricsList()
                        .forEach(scope ->
                                scope.getMetricsList().forEach(metric -> take(service(of.getResource()), metric))));
    }

    private void take(String service, Metric metric) {
        switch (metric.getDataCase()) {
            case SUM -> metric.getSum().getDataPointsList().forEach(point -> number(service, metric, "SUM", point));
            case GAUGE ->
                metric.getGauge().getDataPointsList().forEach(point -> number(service, metric, "GAUGE", point));
            default -> metric.getHistogram().getDataPointsList().forEach(point -> histogram(service, metric, point));
        }
    }

    private void number(String service, Metric metric, String kind, NumberDataPoint point) {
        double value = point.hasAsInt() ? point.getAsInt() : point.getAsDouble();
        keep(service, metric, kind, point.getAttributesList(), value);
    }

    private void histogram(String service, Metric metric, HistogramDataPoint point) {
        keep(service, metric, "HISTOGRAM", point.getAttributesList(), point.getCount());
    }

    private void keep(String service, Metric metric, String kind, List<KeyValue> attributes, double value) {
        String series = new TreeMap<>(texts(attributes)).toString();
        metrics.put(
                service + metric.getName() + series,
                new ReceivedMetric(service, metric.getName(), metric.getUnit(), kind, series, value));
    }

    private static ReceivedSpan received(String service, Span span) {
        return new ReceivedSpan(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getName(),
                texts(span.getAttributesList()));
    }

    private static String service(Resource resource) {
        return texts(resource.getAttributesList()).getOrDefault("service.name", "");
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(KeyValue::getKey, OtlpReceiver::text, (one, other) -> other));
    }

    private static String text(KeyValue attribute) {
        return attribute.getValue().hasStringValue()
                ? attribute.getValue().getStringValue()
                : Long.toString(attribute.getValue().getIntValue());
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private interface Body {
        void take(InputStream in) throws IOException;
    }
}
