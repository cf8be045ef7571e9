package dev.strata.system.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Callers that each send the next request when they have the answer, over a connection of their own that is kept. All in
 * one thread, which looks at no more of an answer than it needs: it shares its core with the database.
 */
final class Load {

    private static final int LARGEST_ANSWER = 1 << 17;
    private static final int SELECT_MILLIS = 100;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final int STATUS = "HTTP/1.1 ".length();

    private final Endpoint endpoint;
    private final Selector selector;
    private final Map<String, Integer> wrong = new TreeMap<>();
    private int[] micros = new int[1 << 16];
    private int count;
    private int waiting;
    private boolean isEnding;

    private Load(Endpoint endpoint) throws IOException {
        this.endpoint = endpoint;
        this.selector = Selector.open();
    }

    static Result run(Endpoint endpoint, int connections, Duration duration) {
        long begin = System.nanoTime();
        return run(endpoint, connections, () -> System.nanoTime() - begin < duration.toNanos());
    }

    static Result run(Endpoint endpoint, int connections, BooleanSupplier goesOn) {
        try {
            return new Load(endpoint).run(connections, goesOn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(int connections, BooleanSupplier goesOn) throws IOException {
        List<Caller> callers = new ArrayList<>();
        try (selector) {
            long begin = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                callers.add(new Caller());
            }
            while (goesOn.getAsBoolean()) {
                selector.select(key -> ((Caller) key.attachment()).read(), SELECT_MILLIS);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            int[] sorted = Arrays.copyOf(micros, count);
            Arrays.sort(sorted);
            Result result = new Result(seconds, sorted, new TreeMap<>(wrong));
            awaitLastAnswers();
            return result;
        } finally {
            for (Caller caller : callers) {
                caller.channel.close();
            }
        }
    }

    /** Servers would go on with them beside what is measured next. */
    private void awaitLastAnswers() throws IOException {
        isEnding = true;
        long deadline = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (waiting > 0 && System.nanoTime() < deadline) {
            selector.select(key -> ((Caller) key.attachment()).read(), SELECT_MILLIS);
        }
    }

    private void count(String status, long nanos) {
        waiting--;
        if (!status.equals(Integer.toString(endpoint.status()))) {
            wrong.merge(status, 1, Integer::sum);
        }
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) (nanos / 1_000);
    }

    private final class Caller {

        private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
        private SocketChannel channel;
        private long sentAt;

        Caller() throws IOException {
            connect();
        }

        private void connect() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(
                    endpoint.url().getHost(), endpoint.url().getPort()));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            send();
        }

        private void send() throws IOException {
            if (isEnding) {
                return;
            }
            waiting++;
            answer.clear();
            ByteBuffer request = ByteBuffer.wrap(endpoint.requests().get());
            sentAt = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        private void read() {
            try {
                if (receive()) {
                    next(new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1));
                } else {
                    count("cut off", System.nanoTime() - sentAt);
                    reconnect();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean receive() {
            try {
                return channel.read(answer) >= 0;
            } catch (IOException e) {
                return false;
            }
        }

        private void next(String received) throws IOException {
            int end = received.indexOf(END_OF_HEAD);
            String head = end < 0
                    ? ""
                    : received.substring(0, end + END_OF_HEAD.length()).toLowerCase(Locale.ROOT);
            if (head.isEmpty() || !isWhole(received, head)) {
                return;
            }
            count(head.substring(STATUS, STATUS + 3), System.nanoTime() - sentAt);
            if (head.contains("\r\nconnection: close\r\n")) {
                reconnect();
            } else {
                send();
            }
        }

        private boolean isWhole(String received, String head) {
            int length = head.indexOf(LENGTH);
            if (length < 0) {
                return received.endsWith("\r\n0\r\n\r\n");
            }
            int end = head.indexOf('\r', length + LENGTH.length());
            return received.length() == head.length() + Integer.parseInt(head, length + LENGTH.length(), end, 10);
        }

        private void reconnect() throws IOException {
            channel.close();
            if (!isEnding) {
                connect();
            }
        }
    }

    /**
     * What came back.
     *
     * @param seconds how long it took
     * @param micros the time of each answer, the shortest first
     * @param wrong how many answers had which unexpected status
     */
    record Result(double seconds, int[] micros, Map<String, Integer> wrong) {

        double perSecond() {
            return micros.length / seconds;
        }

        double millisOf(int percent) {
            return micros.length == 0 ? 0 : micros[(int) ((micros.length - 1L) * percent / 100)] / 1e3;
        }
    }
}
