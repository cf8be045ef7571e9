package dev.strata.users.util;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "' Ann@Example.COM ', ann@example.com",
        "jose\u0301@example.com, jos\u00e9@example.com",
        "JOSE\u0301@example.com, jos\u00e9@example.com",
        "ann@b\u00fccher.example, ann@xn--bcher-kva.example",
        "ann@bu\u0308cher.example, ann@xn--bcher-kva.example",
        "ann@XN--BCHER-KVA.example, ann@xn--bcher-kva.example",
        "ann@example\u3002com, ann@example.com",
    })
    void hasOneFormForEachMailbox(String entered, String normalised) {
        assertThat(EmailAddresses.normalise(entered)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"ann, ann", "ann@, ann@", "ann@-, ann@-", "ann@..example, ann@..example"})
    void takesAnyText(String entered, String normalised) {
        assertThat(EmailAddresses.normalise(entered)).isEqualTo(normalised);
    }
}
