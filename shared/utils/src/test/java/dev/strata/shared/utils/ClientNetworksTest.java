package dev.strata.shared.utils;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:1:2::1",
                "2001:0DB8:1:2:ffff:ffff:ffff:ffff",
                "2001:db8:1:2::1%eth0",
                "[2001:db8:1:2::1]"
            })
    void countsAddressesOfOneIpv6NetworkTogether(String address) {
        assertThat(ClientNetworks.of(address)).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    }

    @Test
    void tellsIpv6NetworksApart() {
        assertThat(ClientNetworks.of("2001:db8:1:3::1")).isNotEqualTo(ClientNetworks.of("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "::ffff:192.0.2.1, 192.0.2.1", "::ffff:c000:201, 192.0.2.1"})
    void countsEachIpv4Address(String address, String network) {
        assertThat(ClientNetworks.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "2001:db8::1::2", "_hidden:1"})
    void returnsOtherTextsUnchanged(String text) {
        assertThat(ClientNetworks.of(text)).isEqualTo(text);
    }
}
