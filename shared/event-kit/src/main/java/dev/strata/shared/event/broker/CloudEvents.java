package dev.strata.shared.event.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.event.EventTypes;
import dev.strata.shared.web.http.CorrelationId;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode (Kafka protocol binding, section 3.2), with the extension for
 * distributed tracing and one for the correlation id.
 */
final class CloudEvents {

    private static final String VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TYPE = "ce_type";
    private static final String TIME = "ce_time";
    private static final String SUBJECT = "ce_subject";
    private static final String CORRELATION_ID = "ce_correlationid";
    private static final String TRACE_PARENT = "ce_traceparent";

    // PostgreSQL can store later times, but not every Instant.
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private CloudEvents() {}

    static ProducerRecord<String, byte[]> write(EventMessage message) {
        String publisher = EventTypes.publisherOf(message.type());
        ProducerRecord<String, byte[]> written = new ProducerRecord<>(publisher, message.key(), bytes(message.data()));
        Headers headers = written.headers();
        headers.add(VERSION, bytes("1.0"));
        headers.add(ID, bytes(message.id()));
        headers.add(SOURCE, bytes(publisher));
        headers.add(TYPE, bytes(message.type()));
        headers.add(TIME, bytes(message.time().toString()));
        headers.add(SUBJECT, bytes(message.key()));
        headers.add("content-type", bytes(MediaTypes.JSON));
        if (message.correlationId() != null) {
            headers.add(CORRELATION_ID, bytes(message.correlationId()));
        }
        if (message.traceParent() != null) {
            headers.add(TRACE_PARENT, bytes(message.traceParent()));
        }
        return written;
    }

    /**
     * Reads any record. One that is not an event gets its position as its id, so that it is parked once and does not
     * block others.
     */
    static EventMessage read(ConsumerRecord<String, byte[]> received) {
        String place =
                String.format(Locale.ROOT, "%s/%d/%d", received.topic(), received.partition(), received.offset());
        String id = header(received, ID).orElse(place);
        String type =
                header(received, VERSION).isPresent() && header(received, ID).isPresent()
                        ? header(received, TYPE).orElse("")
                        : "";
        return new EventMessage(
                type.isEmpty() ? place : id,
                type,
                type.isEmpty() || received.key() == null ? place : limited(received.key()),
                timeOf(received),
                header(received, CORRELATION_ID).filter(CorrelationId::isValid).orElse(null),
                header(received, TRACE_PARENT).orElse(null),
                received.value() == null ? "" : text(received.value()));
    }

    private static Instant timeOf(ConsumerRecord<?, ?> received) {
        try {
            return header(received, TIME)
                    .map(Instant::parse)
                    .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(END_OF_TIME))
                    .orElse(Instant.ofEpochMilli(received.timestamp()));
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(received.timestamp());
        }
    }

    private static Optional<String> header(ConsumerRecord<?, ?> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null || header.value() == null ? Optional.empty() : Optional.of(limited(text(header.value())));
    }

    /** For columns and log lines, which no sender may forge. */
    private static String limited(String text) {
        return text.substring(0, Math.min(text.length(), EventMessage.MAX_LENGTH))
                .replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** NUL is the one character that PostgreSQL cannot store. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
