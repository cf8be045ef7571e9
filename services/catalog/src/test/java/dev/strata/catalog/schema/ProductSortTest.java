package dev.strata.catalog.schema;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductSortTest {

    @Test
    void documentsEveryOrder() {
        String[] documented = ProductSort.class.getAnnotation(Schema.class).enumeration();

        assertThat(documented)
                .containsExactly(Stream.of(ProductSort.values())
                        .map(ProductSort::toString)
                        .toArray(String[]::new));
    }
}
