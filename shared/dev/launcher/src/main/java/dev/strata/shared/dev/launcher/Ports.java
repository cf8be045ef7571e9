package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /**
     * Finds a free port.
     *
     * @return its number
     */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException("No TCP port is free: " + e.getMessage());
        }
    }

    static void requireFree(Service service) {
        try (ServerSocket socket = new ServerSocket(service.port(), 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException(
                    "Port %d of the service %s is in use. Stop the program that listens there, or choose another port: -D%s.port=%d"
                            .formatted(service.port(), service.name(), service.name(), service.port() + 100));
        }
    }
}
