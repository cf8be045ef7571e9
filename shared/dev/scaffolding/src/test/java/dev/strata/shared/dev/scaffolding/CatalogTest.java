package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalog is what the generator makes of its field list, plus {@code catalog.diff}: whole files are compared, so that
 * generated code cannot drift from the example.
 */
@AgainstTheExamples
class CatalogTest {

    private static final Path LIVE = Path.of("../../../services/catalog");
    private static final Path DIFF = Path.of("src/test/resources/catalog.diff");
    private static final String FIELDS =
            "sku:string(40)!unique, name:string(200)!, description:string(2000), price:money!, stock:int!";
    private static final int PORT = 9080;

    @TempDir
    private Path folder;

    @BeforeEach
    void generate() throws IOException {
        EntityModel model = new EntityModel(Names.of("catalog", "Product", null), Fields.parse(FIELDS), Access.PUBLIC);
        write("generated", model.serviceFiles(PORT));
        write("generated", model.entityFiles());
        write("live", live());
    }

    @Test
    void isGeneratedCodePlusItsDiff() throws Exception {
        if (System.getProperty("catalog.update") != null) {
            Files.writeString(
                    DIFF, git("diff", "--no-index", "--no-color", "--diff-filter=a", "-U1", "generated", "live"));
        }
        git("apply", "--directory=generated", "-p2", DIFF.toAbsolutePath().toString());

        // Files that only the catalog has, such as its reservations, are not generated.
        assertThat(git("diff", "--no-index", "--no-color", "--diff-filter=a", "generated", "live"))
                .as("services/catalog is not what its field list and catalog.diff generate. Change the templates of"
                        + " scaffolding in the same way; or, when only the catalog has the change, record it:"
                        + " ./mvnw test -pl shared/dev/scaffolding -Dtest=CatalogTest -Dcatalog.update")
                .isEmpty();
    }

    private Map<String, String> live() throws IOException {
        Map<String, String> files = new TreeMap<>();
        String prefix = "services/catalog/";
        for (String file : new Git(Path.of("../../..")).files()) {
            Path path = LIVE.resolveSibling("..").resolve(file);
            boolean isGenerated = file.startsWith(prefix) && !file.endsWith("/openapi.yaml");
            if (isGenerated && Files.exists(path)) {
                files.put(file.substring(prefix.length()), Files.readString(path));
            }
        }
        return files;
    }

    private void write(String target, Map<String, String> files) {
        files.forEach((path, content) -> {
            try {
                Path file = folder.resolve(target).resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder();
        git.command().add("git");
        git.command().addAll(List.of(arguments));
        Process process =
                git.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
