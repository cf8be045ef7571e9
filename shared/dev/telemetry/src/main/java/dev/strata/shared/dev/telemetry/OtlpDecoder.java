package dev.strata.shared.dev.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;

/** Decodes request bodies of OTLP over HTTP and passes their contents to a sink. */
final class OtlpDecoder {

    private final TelemetrySink sink;

    OtlpDecoder(TelemetrySink sink) {
        this.sink = sink;
    }

    void spans(InputStream in) throws IOException {
        ExportTraceServiceRequest.parseFrom(in)
                .getResourceSpansList()
                .forEach(of -> of.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList()
                                .forEach(span -> sink.take(received(service(of.getResource()), span)))));
    }

    void lines(InputStream in) throws IOException {
        ExportLogsServiceRequest.parseFrom(in)
                .getResourceLogsList()
                .forEach(of -> of.getScopeLogsList()
                        .forEach(scope -> scope.getLogRecordsList()
                                .forEach(line -> sink.take(received(
                                        service(of.getResource()),
                                        scope.getScope().getName(),
                                        line)))));
    }

    void metrics(InputStream in) throws IOException {
        ExportMetricsServiceRequest.parseFrom(in)
                .getResourceMetricsList()
                .forEach(of -> of.getScopeMetricsList()
                        .forEach(scope ->
                                scope.getMetricsList().forEach(metric -> take(service(of.getResource()), metric))));
    }

    private static ReceivedSpan received(String service, Span span) {
        return new ReceivedSpan(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getName(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
                texts(span.getAttributesList()));
    }

    private static ReceivedLine received(String service, String scope, LogRecord line) {
        Map<String, String> attributes = texts(line.getAttributesList());
        long nanos = line.getTimeUnixNano() == 0 ? line.getObservedTimeUnixNano() : line.getTimeUnixNano();
        return new ReceivedLine(
                service,
                Instant.ofEpochSecond(0, nanos),
                line.getSeverityText(),
                // Liberty names the logger in an attribute, other servers in the scope.
                attributes.getOrDefault("io.openliberty.module", scope),
                text(line.getBody()),
                hex(line.getTraceId()),
                attributes);
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
        take(service, metric, kind, point.getAttributesList(), value);
    }

    private void histogram(String service, Metric metric, HistogramDataPoint point) {
        take(service, metric, "HISTOGRAM", point.getAttributesList(), point.getCount());
    }

    private void take(String service, Metric metric, String kind, List<KeyValue> attributes, double value) {
        String series = new TreeMap<>(texts(attributes)).toString();
        sink.take(new ReceivedMetric(service, metric.getName(), metric.getUnit(), kind, series, value));
    }

    private static String service(Resource resource) {
        return texts(resource.getAttributesList()).getOrDefault("service.name", "");
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> text(attribute.getValue()), (one, other) -> other));
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(OtlpDecoder::text)
                        .collect(Collectors.joining(", "));
            default -> "";
        };
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
