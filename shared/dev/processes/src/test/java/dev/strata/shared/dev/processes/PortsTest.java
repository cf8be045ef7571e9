package dev.strata.shared.dev.processes;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {

    @Test
    void findsPortThatIsFree() {
        assertThat(Ports.isFree(Ports.free())).isTrue();
    }

    @Test
    void knowsNoPortBeyondTheLast() {
        assertThat(Ports.isFree(65_536)).isFalse();
    }

    @Test
    void noticesProgramAtTheAddressOfVersion4() throws IOException {
        try (ServerSocket other = listenAt("127.0.0.1")) {
            assertThat(Ports.isFree(other.getLocalPort())).isFalse();
        }
    }

    @Test
    void noticesProgramAtTheAddressOfVersion6() throws IOException {
        try (ServerSocket other = listenAt("::1")) {
            assertThat(Ports.isFree(other.getLocalPort())).isFalse();
        } catch (BindException e) {
            throw new TestAbortedException("This machine has no IPv6.", e);
        }
    }

    @Test
    void noticesProgramAtAllAddresses() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(Ports.isFree(other.getLocalPort())).isFalse();
        }
    }

    private static ServerSocket listenAt(String address) throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(address));
    }
}
