package dev.strata.shared.dev.telemetry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtlpEndpointTest implements TelemetrySink {

    private static final Resource CATALOG =
            Resource.newBuilder().addAttributes(text("service.name", "catalog")).build();
    private static final ByteString TRACE = ByteString.fromHex("0af7651916cd43dd8448eb211c80319c");

    private final List<Object> taken = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OtlpEndpoint.addTo(server, this);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsSpan() throws Exception {
        Span span = Span.newBuilder()
                .setTraceId(TRACE)
                .setSpanId(ByteString.fromHex("b7ad6b7169203331"))
                .setKind(SpanKind.SPAN_KIND_SERVER)
                .setName("GET /api/v1/products")
                .setStartTimeUnixNano(1_000)
                .setEndTimeUnixNano(3_000)
                .setStatus(Status.newBuilder().setCode(StatusCode.STATUS_CODE_ERROR))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("http.response.status_code")
                        .setValue(AnyValue.newBuilder().setIntValue(500)))
                .build();
        int status = post(
                "/v1/traces",
                ExportTraceServiceRequest.newBuilder()
                        .addResourceSpans(ResourceSpans.newBuilder()
                                .setResource(CATALOG)
                                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                        .build()
                        .toByteArray());

        assertThat(status).isEqualTo(200);
        assertThat(taken)
                .containsExactly(new ReceivedSpan(
                        "catalog",
                        "0af7651916cd43dd8448eb211c80319c",
                        "b7ad6b7169203331",
                        "",
                        "SERVER",
                        "GET /api/v1/products",
                        1_000,
                        3_000,
                        true,
                        Map.of("http.response.status_code", "500")));
    }

    @Test
    void readsLogRecord() throws Exception {
        LogRecord line = LogRecord.newBuilder()
                .setTimeUnixNano(5_000_000_000L)
                .setSeverityText("WARNING")
                .setBody(AnyValue.newBuilder().setStringValue("Stock is low"))
                .setTraceId(TRACE)
                .addAttributes(text("io.openliberty.module", "dev.strata.catalog.Stock"))
                .build();
        post(
                "/v1/logs",
                ExportLogsServiceRequest.newBuilder()
                        .addResourceLogs(ResourceLogs.newBuilder()
                                .setResource(CATALOG)
                                .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(line)))
                        .build()
                        .toByteArray());

        assertThat(taken)
                .containsExactly(new ReceivedLine(
                        "catalog",
                        Instant.ofEpochSecond(5),
                        "WARNING",
                        "dev.strata.catalog.Stock",
                        "Stock is low",
                        "0af7651916cd43dd8448eb211c80319c",
                        Map.of("io.openliberty.module", "dev.strata.catalog.Stock")));
    }

    @Test
    void readsMetric() throws Exception {
        Metric metric = Metric.newBuilder()
                .setName("events.parked")
                .setUnit("1")
                .setSum(Sum.newBuilder()
                        .addDataPoints(
                                NumberDataPoint.newBuilder().setAsInt(3).addAttributes(text("direction", "INCOMING"))))
                .build();
        post(
                "/v1/metrics",
                ExportMetricsServiceRequest.newBuilder()
                        .addResourceMetrics(ResourceMetrics.newBuilder()
                                .setResource(CATALOG)
                                .addScopeMetrics(ScopeMetrics.newBuilder().addMetrics(metric)))
                        .build()
                        .toByteArray());

        assertThat(taken)
                .containsExactly(
                        new ReceivedMetric("catalog", "events.parked", "1", "SUM", "{direction=INCOMING}", 3.0));
    }

    @Test
    void refusesWhatIsNoOtlp() throws Exception {
        assertThat(post("/v1/traces", new byte[] {1, 2, 3})).isEqualTo(400);
        assertThat(taken).isEmpty();
    }

    private int post(String path, byte[] body) throws IOException, InterruptedException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        }
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(compressed.toByteArray()))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    @Override
    public void take(ReceivedSpan span) {
        taken.add(span);
    }

    @Override
    public void take(ReceivedLine line) {
        taken.add(line);
    }

    @Override
    public void take(ReceivedMetric metric) {
        taken.add(metric);
    }
}
