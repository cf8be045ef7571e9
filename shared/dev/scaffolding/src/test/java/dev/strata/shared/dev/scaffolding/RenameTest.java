package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
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
    void putsTheNewNamesInPlaceOfTheOld(String before, String after) {
        assertThat(rename.content("a.xml", before)).isEqualTo(after);
    }

    @Test
    void movesThePackages() {
        assertThat(rename.path("shared/utils/src/main/java/dev/strata/shared/utils/Ids.java"))
                .isEqualTo("shared/utils/src/main/java/com/acme/shared/utils/Ids.java");
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
    void leavesWhoWroteIt() {
        assertThat(rename.content("LICENSE", "The Strata authors")).isEqualTo("The Strata authors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "com.Acme", "com..acme", "com.acme.", "com/acme", ""})
    void refusesAGroupThatIsNone(String group) {
        assertThatThrownBy(() -> new Rename(Path.of("."), group, "shop"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("-DgroupId=com.acme");
    }
}
