package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RenameTest {

    private final Rename rename = new Rename(Path.of("."), "com.acme", "corner-shop");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import dev.strata.shared.utils.Ids;|import com.acme.shared.utils.Ids;",
                "<groupId>dev.strata</groupId>|<groupId>com.acme</groupId>",
                "<artifactId>strata</artifactId>|<artifactId>corner-shop</artifactId>",
                "# Strata|# Corner shop",
                "admin@strata.example|admin@corner-shop.example",
                "image: strata/catalog|image: corner-shop/catalog",
                "demonstrations|demonstrations",
            })
    void replacesNames(String before, String after) {
        assertThat(rename.content("a.xml", before)).isEqualTo(after);
    }

    @Test
    void movesPackages() {
        assertThat(rename.path("shared/utils/src/main/java/dev/strata/shared/utils/Ids.java"))
                .isEqualTo("shared/utils/src/main/java/com/acme/shared/utils/Ids.java");
    }

    @Test
    void keepsOldNameWithinNewGroup() {
        Rename shop = new Rename(Path.of("."), "com.strata", "shop");

        assertThat(shop.content("a.xml", "dev.strata.shared, dev/strata/shared, strata/catalog"))
                .isEqualTo("com.strata.shared, com/strata/shared, shop/catalog");
        assertThat(shop.path("src/main/java/dev/strata/shared/Ids.java"))
                .isEqualTo("src/main/java/com/strata/shared/Ids.java");
    }

    @Test
    void formatsJavaAnew() {
        String source = "package dev.strata.a;\n\nimport java.util.List;\n\nimport dev.strata.b.B;\n\n"
                + "class A {\n    List<B> all;\n}\n";

        assertThat(rename.content("A.java", source))
                .isEqualTo("package com.acme.a;\n\nimport java.util.List;\n\nimport com.acme.b.B;\n\n"
                        + "class A {\n    List<B> all;\n}\n");
    }

    @Test
    void removesItsOwnProfile() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<id>rename</id>", "scaffolding.Rename<");

        assertThat(rename.content("pom.xml", pom))
                .doesNotContain("rename", "Rename")
                .contains("<id>remove-service</id>")
                .endsWith("        </profile>\n    </profiles>\n</project>\n");
    }

    @Test
    void deletesWhatWasCompiledUnderTheOldName(@TempDir Path root) throws IOException {
        Path template = root.resolve("services/catalog/target/classes/template.ftl");
        Path source = root.resolve("services/catalog/src/target/Kept.java");
        for (Path file : List.of(template, source)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }

        Rename.deleteCompiled(root, List.of("services/catalog/pom.xml", "services/catalog/src/target/Kept.java"));

        assertThat(root.resolve("services/catalog/target")).doesNotExist();
        assertThat(source).exists();
    }

    @Test
    void keepsAuthors() {
        assertThat(rename.content("LICENSE", "The Strata authors")).isEqualTo("The Strata authors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "com.Acme", "com..acme", "com.acme.", "com/acme", "com.new.x", ""})
    void rejectsInvalidGroup(String group) {
        assertThatThrownBy(() -> new Rename(Path.of("."), group, "shop"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("-DgroupId=com.acme");
    }
}
