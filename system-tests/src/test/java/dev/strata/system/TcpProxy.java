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

/** A way to a server that can be broken in the ways that networks and servers break, and mended again. */
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER_BYTES = 8_192;
    private static final String GARBAGE =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<nothing>";

    private final IntSupplier targetPort;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private volatile ServerSocket listener;
    private volatile boolean silent;
    private volatile boolean garbling;

    /** @param targetPort where the server listens, asked for each connection: it may come back elsewhere */
    TcpProxy(IntSupplier targetPort) {
        this.targetPort = targetPort;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** The server is gone: nobody listens, and who was connected is cut off. */
    public void stop() {
        close(listener);
        cut();
    }

    /** Every connection is reset; new ones work. */
    public void cut() {
        open.forEach(TcpProxy::reset);
    }

    /** Connections are taken, and nothing ever comes back. */
    public void fallSilent() {
        silent = true;
        cut();
    }

    /** What comes back is no JSON. */
    public void garble() {
        garbling = true;
        cut();
    }

    /** All is well again. */
    public void mend() {
        silent = false;
        garbling = false;
        cut();
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
            if (garbling) {
                client.getInputStream().read(new byte[BUFFER_BYTES]);
                client.getOutputStream().write(GARBAGE.getBytes(StandardCharsets.US_ASCII));
                client.close();
            } else if (!silent) {
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
            // It was closed already, which is what was wanted.
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
