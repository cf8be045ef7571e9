package dev.strata.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/** Forwards TCP connections to a server and can simulate faults of the network and of that server. */
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER_BYTES = 8_192;
    private static final String INVALID_RESPONSE =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<nothing>";

    private final IntSupplier targetPort;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private volatile ServerSocket listener;
    private volatile boolean stalled;
    private volatile boolean corrupting;

    /** @param targetPort the port of the server, read for each connection as a restart may change it */
    public TcpProxy(IntSupplier targetPort) {
        this.targetPort = targetPort;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Refuses new connections and resets open ones, as if the server were down. */
    public void stop() {
        close(listener);
        resetConnections();
    }

    /** Resets open connections; new ones work. */
    public void resetConnections() {
        open.forEach(TcpProxy::reset);
    }

    /** Accepts connections and never responds. */
    public void stall() {
        stalled = true;
        resetConnections();
    }

    /** Responds with a body that is not valid JSON. */
    public void corruptResponses() {
        corrupting = true;
        resetConnections();
    }

    /** Ends all faults. */
    public void restore() {
        stalled = false;
        corrupting = false;
        resetConnections();
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }

    private ServerSocket listen(int onPort) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
            threads.execute(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                close(socket);
            }
        }
    }

    private void serve(Socket client) {
        try {
            if (corrupting) {
                client.getInputStream().read(new byte[BUFFER_BYTES]);
                client.getOutputStream().write(INVALID_RESPONSE.getBytes(StandardCharsets.US_ASCII));
                client.close();
            } else if (!stalled) {
                Socket server = new Socket();
                open.add(server);
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort.getAsInt()));
                threads.execute(() -> pump(client, server));
                pump(server, client);
            }
        } catch (IOException e) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            reset(from);
            reset(to);
        } finally {
            open.remove(from);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already.
            return;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
