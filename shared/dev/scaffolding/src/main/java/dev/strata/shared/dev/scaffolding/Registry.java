package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Editor;
import eu.maveniverse.domtrip.Element;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The places outside its folder that know a service: the modules of services/pom.xml, Compose, and Kubernetes. */
final class Registry {

    static final String POM = "services/pom.xml";
    static final String COMPOSE = "docker-compose.yml";
    static final String KUBERNETES = "server-config/kubernetes/base/kustomization.yaml";

    private Registry() {}

    static String withModule(String pom, String service) {
        Editor editor = new Editor(Document.of(pom));
        editor.addElement(modules(editor), "module", service);
        return editor.toXml();
    }

    static String withoutModule(String pom, String service) {
        Editor editor = new Editor(Document.of(pom));
        Element module = modules(editor)
                .childElements("module")
                .filter(element -> element.textContentTrimmed().equals(service))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException("%s names no module %s.", POM, service));
        editor.removeElement(module);
        return editor.toXml();
    }

    private static Element modules(Editor editor) {
        return editor.root()
                .childElement("modules")
                .orElseThrow(() -> new ScaffoldingException("%s has no <modules>; put them back first.", POM));
    }

    /** Everything that Compose says of one service, said of another as well. */
    static String withContainer(String compose, String model, int modelPort, String service, int port) {
        List<String> lines = new ArrayList<>();
        List<String> block = List.of();
        for (String line : compose.lines().toList()) {
            if (!block.isEmpty() && line.isBlank()) {
                lines.add(line);
                block.forEach(each -> lines.add(
                        each.replace(model, service).replace(Integer.toString(modelPort), Integer.toString(port))));
                block = List.of();
            } else if (line.equals("  " + model + ":") || !block.isEmpty()) {
                block = new ArrayList<>(block);
                block.add(line);
            }
            lines.add(line.replace(secretsOf(model), secretsOf(model) + secretsOf(service)));
            if (block.isEmpty() && line.matches(volumeOf(model))) {
                lines.add(line.replace(model, service));
            }
        }
        return checked(lines, service, true);
    }

    /** Tells the services where another answers. */
    static String withAddress(String compose, String variable, String service, int port) {
        String anchor = "x-environment: &environment\n";
        if (!compose.contains(anchor)) {
            throw new ScaffoldingException("%s has no x-environment; put it back first.", COMPOSE);
        }
        return compose.replace(anchor, anchor + "  %s: http://%s:%d\n".formatted(variable, service, port));
    }

    static String withoutContainer(String compose, String service) {
        List<String> lines = new ArrayList<>();
        boolean isInside = false;
        for (String line : compose.lines().toList()) {
            isInside = isInside ? !line.isBlank() : line.equals("  " + service + ":");
            boolean endsBlock = line.isBlank() && lines.get(lines.size() - 1).matches("\\s*|services:");
            if (!isInside && !endsBlock && !line.matches(volumeOf(service)) && !line.startsWith(urlOf(service))) {
                lines.add(line.replace(secretsOf(service), ""));
            }
        }
        return checked(lines, service, false);
    }

    static String withResource(String kustomization, String service) {
        if (!kustomization.contains("\nresources:\n") || !kustomization.endsWith("\n")) {
            throw new ScaffoldingException("%s has no list of resources at its end; put it back first.", KUBERNETES);
        }
        return kustomization + resource(service);
    }

    static String withoutResource(String kustomization, String service) {
        return kustomization.replace(resource(service), "");
    }

    private static String resource(String service) {
        return "  - ../../../services/%s\n".formatted(service);
    }

    private static String volumeOf(String service) {
        return " .*(?<![\\w-])" + service + "-secrets(?![\\w-]).*";
    }

    private static String urlOf(String service) {
        return "  %s: ".formatted(Words.ofAddress(service).urlVariable());
    }

    private static String secretsOf(String service) {
        return "\"/secrets/%s\", ".formatted(service);
    }

    private static String checked(List<String> lines, String service, boolean isExpected) {
        String compose = String.join("\n", lines) + "\n";
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(compose);
        boolean isThere = read.get("services") instanceof Map<?, ?> services && services.containsKey(service);
        if (isThere != isExpected) {
            throw new ScaffoldingException(
                    "Bring %s back to the shape that the repository has: the place of %s in it can't be told.",
                    COMPOSE, service);
        }
        return compose;
    }
}
