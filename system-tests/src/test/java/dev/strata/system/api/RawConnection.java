package dev.strata.system.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A connection for what no HTTP client would send. */
public final class RawConnection implements AutoCloseable {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(URI url) throws IOException {
        return new RawConnection(new Socket(url.getHost(), url.getPort()));
    }

    /** Sends one or more requests, the last of which must ask for the end of the connection, and reads to that end. */
    public static String exchange(URI url, String requests) {
        try (RawConnection connection = to(url)) {
            return connection.send(requests).response(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status codes in what the server has sent. */
    public static List<String> statusesIn(String responses) {
        return STATUS_LINE
                .matcher(responses)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    public RawConnection send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Sends no more, but still reads. */
    public RawConnection end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Everything until the server closes the connection or is silent for a while. */
    public String response(Duration silence) throws IOException {
        socket.setSoTimeout((int) silence.toMillis());
        StringBuilder response = new StringBuilder();
        byte[] buffer = new byte[8_192];
        InputStream in = socket.getInputStream();
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                response.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException e) {
            response.append("[silence]");
        }
        return response.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
