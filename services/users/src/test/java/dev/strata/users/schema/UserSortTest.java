package dev.strata.users.schema;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserSortTest {

    @Test
    void documentsEveryOrder() {
        String[] documented = UserSort.class.getAnnotation(Schema.class).enumeration();

        assertThat(documented)
                .containsExactly(
                        Stream.of(UserSort.values()).map(UserSort::toString).toArray(String[]::new));
    }
}
