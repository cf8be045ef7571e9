package dev.strata.${service}.schema;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ${Entity}SortTest {

    @Test
    void documentsEveryOrder() {
        String[] documented = ${Entity}Sort.class.getAnnotation(Schema.class).enumeration();

        assertThat(documented)
                .containsExactly(Stream.of(${Entity}Sort.values())
                        .map(${Entity}Sort::toString)
                        .toArray(String[]::new));
    }
}
