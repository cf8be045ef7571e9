package dev.strata.shared.web.security;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DevProfileGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void startsWithDevProfileOnLoopback(String host) {
        assertThatCode(() -> new DevProfileGuard(List.of("dev"), host).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "0.0.0.0", "::", "192.0.2.1"})
    void refusesDevProfileWhereOthersReachIt(String host) {
        assertThatThrownBy(() -> new DevProfileGuard(List.of("local", "dev"), host).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MP_CONFIG_PROFILE=dev is for the developer's own machine")
                .hasMessageContaining(host);
    }

    @Test
    void findsDevProfileAmongOthersWhateverTheBlanks() {
        List<String> profiles = List.of("prod", " dev");

        assertThatThrownBy(() -> new DevProfileGuard(profiles, "*").check()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"none, *", "prod, 0.0.0.0", "devops, *"})
    void startsWithOtherProfilesAnywhere(String profile, String host) {
        assertThatCode(() -> new DevProfileGuard(List.of(profile), host).check())
                .doesNotThrowAnyException();
    }
}
