package dev.strata.shared.testing.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Checks that each class is listed in the {@code META-INF/persistence.xml} on the class path. */
final class BeListedInPersistenceXml extends ArchCondition<JavaClass> {

    private static final String FILE = "/META-INF/persistence.xml";

    private Set<String> listed = Set.of();

    BeListedInPersistenceXml() {
        super("be listed in persistence.xml");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        try (InputStream file = BeListedInPersistenceXml.class.getResourceAsStream(FILE)) {
            NodeList classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("class");
            listed = IntStream.range(0, classes.getLength())
                    .mapToObj(i -> classes.item(i).getTextContent().strip())
                    .collect(Collectors.toSet());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read " + FILE, e);
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        events.add(new SimpleConditionEvent(
                type,
                listed.contains(type.getName()),
                String.format(Locale.ROOT, "%s is not listed in %s", type.getName(), FILE)));
    }
}
