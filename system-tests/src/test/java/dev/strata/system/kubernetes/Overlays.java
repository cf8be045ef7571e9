package dev.strata.system.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import org.junit.jupiter.api.Assumptions;

import dev.strata.shared.dev.launcher.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** The overlays as a cluster gets them. */
final class Overlays {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Map<String, Manifests> RENDERED = new HashMap<>();

    private Overlays() {}

    static List<String> services() throws IOException {
        return Service.allIn(ROOT).stream().map(Service::name).toList();
    }

    /** A YAML document of a service; without content if it has none. */
    static JsonNode document(String service, String name) throws IOException {
        Path file = ROOT.resolve("services").resolve(service).resolve(name);
        return Files.exists(file) ? new YAMLMapper().readTree(file.toFile()) : MissingNode.getInstance();
    }

    /** An overlay, rendered by kubectl kustomize; aborts the test where that is missing. */
    static synchronized Manifests rendered(String overlay) throws IOException {
        if (!RENDERED.containsKey(overlay)) {
            RENDERED.put(overlay, render(overlay));
        }
        return RENDERED.get(overlay);
    }

    private static Manifests render(String overlay) throws IOException {
        Process kustomize = startKustomize(ROOT.resolve("server-config/kubernetes/overlays/" + overlay));
        try (InputStream output = kustomize.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            Manifests manifests = Manifests.read(text);
            assertThat(manifests.all(HasMetadata.class)).isNotEmpty();
            return manifests;
        }
    }

    private static Process startKustomize(Path overlay) throws IOException {
        try {
            return new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("Rendering the overlays needs kubectl, which is not on the PATH");
            throw e;
        }
    }
}
