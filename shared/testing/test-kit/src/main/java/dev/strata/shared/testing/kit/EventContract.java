package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.strata.shared.event.EventType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Checks the events of a service against its {@code asyncapi.yaml}, which {@code -Dasyncapi.update} writes, against that
 * of the last commit, and against those of the services whose events it handles. Each service with events has a unit
 * test that extends it.
 */
public abstract class EventContract {

    private static final Path CLASSES = Path.of("target/classes");

    private final Path service = Path.of("").toAbsolutePath();
    private final Path file = service.resolve("asyncapi.yaml");

    @Test
    public void describesEventsInRepository() throws Exception {
        String described = document().text();
        if (System.getProperty("asyncapi.update") != null) {
            Files.writeString(file, described);
        }

        assertThat(file)
                .as("%s differs from the records; write it with -Dasyncapi.update", file)
                .exists()
                .content()
                .isEqualTo(described);
    }

    @Test
    public void changesNoPublishedTypeInWayThatBreaksReaders() throws Exception {
        Optional<String> committed = CommittedFile.read(file, System.getProperty("asyncapi.base", "HEAD"));
        assumeTrue(committed.isPresent(), "no asyncapi.yaml is committed yet");
        EventDocument before = EventDocument.parse(committed.get());
        EventDocument now = document();

        List<String> broken = new ArrayList<>();
        for (String type : before.publishedTypes()) {
            before.published(type)
                    .ifPresent(read -> now.published(type)
                            .ifPresentOrElse(
                                    offered -> broken.addAll(EventDocument.missing(read, offered, type)),
                                    () -> broken.add(type + " is gone")));
        }

        assertThat(broken)
                .as("readers of an event would break; publish a new version beside it")
                .isEmpty();
    }

    @Test
    public void readsWhatOthersPublish() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Class<?>> handled : eventsIn("handler").entrySet()) {
            Path publisher = service.resolveSibling(handled.getKey().split("\\.")[0]);
            if (Files.exists(publisher)) {
                EventDocument.in(publisher.resolve("asyncapi.yaml"))
                        .published(handled.getKey())
                        .ifPresentOrElse(
                                offered -> missing.addAll(EventDocument.missing(
                                        EventSchemas.of(handled.getValue()), offered, handled.getKey())),
                                () -> missing.add(handled.getKey() + " is not published"));
            }
        }

        assertThat(missing)
                .as("what the records in 'handler' read, and nobody publishes")
                .isEmpty();
    }

    private EventDocument document() throws Exception {
        Map<String, Class<?>> published = eventsIn("event");
        Map<String, Class<?>> handled = eventsIn("handler");
        assertThat(published.size() + handled.size())
                .as("the records with an @EventType in the packages 'event' and 'handler'")
                .isPositive();
        return EventDocument.describing(service.getFileName().toString(), published, handled);
    }

    private static Map<String, Class<?>> eventsIn(String layer) throws IOException, ClassNotFoundException {
        Map<String, Class<?>> events = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Path> classes = files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> path.getParent().endsWith(layer))
                    .toList();
            for (Path path : classes) {
                Class<?> type = load(path);
                Arrays.stream(type.getAnnotationsByType(EventType.class))
                        .forEach(annotation -> events.put(annotation.value(), type));
            }
        }
        return events;
    }

    private static Class<?> load(Path path) throws ClassNotFoundException {
        String name =
                CLASSES.relativize(path).toString().replaceAll("\\.class$", "").replaceAll("[/\\\\]", ".");
        return Class.forName(name, false, EventContract.class.getClassLoader());
    }
}
