package dev.strata.shared.event.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloudEventsTest {

    private static final String TRACE_PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final EventMessage message = new EventMessage(
            "0190f1d0-0000-7000-8000-000000000000",
            "orders.order-placed.v1",
            "order-1",
            Instant.parse("2026-11-25T08:30:00Z"),
            "correlation-1",
            TRACE_PARENT,
            "{\"name\": \"Tasse für Ñandú\"}");

    @Test
    void writesBinaryModeOfKafkaProtocolBinding() {
        ProducerRecord<String, byte[]> written = CloudEvents.write(message);

        assertThat(written.topic()).isEqualTo("orders");
        assertThat(written.key()).isEqualTo("order-1");
        assertThat(new String(written.value(), StandardCharsets.UTF_8)).isEqualTo(message.data());
        assertThat(headersOf(written))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", message.id(),
                        "ce_source", "orders",
                        "ce_type", "orders.order-placed.v1",
                        "ce_subject", "order-1",
                        "ce_time", "2026-11-25T08:30:00Z",
                        "ce_correlationid", "correlation-1",
                        "ce_traceparent", TRACE_PARENT,
                        "content-type", "application/json"));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(CloudEvents.read(received(CloudEvents.write(message)))).isEqualTo(message);
    }

    @Test
    void readsRecordWithoutAttributesAsNoEvent() {
        byte[] garbage = {0, (byte) 0xFF, 1};

        EventMessage read = CloudEvents.read(new ConsumerRecord<>("orders", 2, 7, "order-1", garbage));

        assertThat(read.isEvent()).isFalse();
        assertThat(read.id()).isEqualTo("orders/2/7");
        assertThat(read.key()).as("holds nobody up").isEqualTo("orders/2/7");
        assertThat(read.data()).as("PostgreSQL stores no NUL").doesNotContain("\0");
    }

    @Test
    void ignoresCorrelationIdThatCouldForgeLogLines() {
        ProducerRecord<String, byte[]> written = CloudEvents.write(message);
        written.headers()
                .remove("ce_correlationid")
                .add("ce_correlationid", "a\nforged line".getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEvents.read(received(written)).correlationId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "+1000000000-12-31T23:59:59Z", "-0044-03-15T12:00:00Z"})
    void usesRecordTimestampWhenEventTimeIsOutOfRange(String time) {
        ProducerRecord<String, byte[]> written = CloudEvents.write(message);
        written.headers().remove("ce_time").add("ce_time", time.getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<String, byte[]> received = received(written);

        assertThat(CloudEvents.read(received).time()).isEqualTo(Instant.ofEpochMilli(received.timestamp()));
    }

    @Test
    void keepsControlCharactersOutOfLogLines() {
        ProducerRecord<String, byte[]> written = CloudEvents.write(message);
        written.headers().remove("ce_type").add("ce_type", "a\nforged line".getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEvents.read(received(written)).type()).isEqualTo("a\uFFFDforged line");
    }

    @Test
    void truncatesTextTooLongForItsColumn() {
        ProducerRecord<String, byte[]> written = CloudEvents.write(message);
        written.headers().remove("ce_id").add("ce_id", "x".repeat(10_000).getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEvents.read(received(written)).id()).hasSize(EventMessage.MAX_LENGTH);
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> written) {
        ConsumerRecord<String, byte[]> received =
                new ConsumerRecord<>(written.topic(), 0, 0, written.key(), written.value());
        written.headers().forEach(received.headers()::add);
        return received;
    }

    private static Map<String, String> headersOf(ProducerRecord<?, ?> written) {
        Map<String, String> headers = new HashMap<>();
        written.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
