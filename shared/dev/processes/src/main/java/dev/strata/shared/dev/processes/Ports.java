package dev.strata.shared.dev.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TCP ports of this machine. */
public final class Ports {

    private static final String HOST = "localhost";
    private static final int ANY = 0;

    private Ports() {}

    /**
     * Finds a port that is free at each address of {@code localhost}.
     *
     * @return its number
     * @throws UncheckedIOException if there is none
     */
    public static int free() {
        return IntStream.generate(Ports::any).filter(Ports::isFree).findFirst().orElseThrow();
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No TCP port is free", e);
        }
    }

    /**
     * Whether a server can have a port of {@code localhost} for itself, at each of its addresses: a program that
     * listens on the IPv6 address only would receive calls meant for the server.
     *
     * @param port the port
     * @return false if a program listens at any of these addresses, or if there is no such port
     */
    public static boolean isFree(int port) {
        return addresses().filter(address -> canListen(address, ANY)).allMatch(address -> canListen(address, port));
    }

    private static Stream<InetAddress> addresses() {
        try {
            return Stream.concat(
                    Stream.of(InetAddress.getAllByName(HOST)),
                    // Java does not resolve it by that name on every machine, but other programs may.
                    Stream.of(InetAddress.getAllByName("::1")));
        } catch (UnknownHostException e) {
            return Stream.of(InetAddress.getLoopbackAddress());
        }
    }

    private static boolean canListen(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
