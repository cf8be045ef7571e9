package dev.strata.shared.web.accesslog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes access log entries as lines of JSON from one thread, several at a time, because a system call per request costs
 * more than everything else about its line. An entry is written within {@value #BATCH_MILLIS} milliseconds. If
 * nobody reads the output and {@value #CAPACITY} entries are waiting, requests block: no entry is dropped.
 */
final class AccessLogWriter implements AutoCloseable {

    static final int CAPACITY = 4_096;

    private static final long BATCH_MILLIS = 50;

    // Writes of up to this size are atomic among all writers of a pipe (POSIX, PIPE_BUF).
    private static final int MAX_BATCH_BYTES = 4_096;

    private final BlockingQueue<Optional<AccessLogEntry>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final OutputStream output;
    private final Thread thread = new Thread(this::run, "access-log");

    private AccessLogWriter(OutputStream output) {
        this.output = output;
    }

    /**
     * Starts a writer.
     *
     * @param output where the lines go; not closed
     * @return the writer, to be closed
     */
    static AccessLogWriter to(OutputStream output) {
        AccessLogWriter writer = new AccessLogWriter(output);
        writer.thread.setDaemon(true);
        writer.thread.start();
        return writer;
    }

    void write(AccessLogEntry entry) {
        put(Optional.of(entry));
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        put(Optional.empty());
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Optional<AccessLogEntry> entry) {
        try {
            // Unlike put, offer works on an interrupted thread.
            if (!queue.offer(entry)) {
                queue.put(entry);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Optional<AccessLogEntry>> batch = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            try {
                batch.add(queue.take());
                TimeUnit.MILLISECONDS.sleep(BATCH_MILLIS);
            } catch (InterruptedException e) {
                // Only close() ends the thread: a server that interrupts it earlier would lose lines.
            }
            queue.drainTo(batch);
            ended = batch.contains(Optional.<AccessLogEntry>empty());
            write(batch.stream().flatMap(Optional::stream).toList());
            batch.clear();
        }
    }

    private void write(List<AccessLogEntry> entries) {
        StringBuilder lines = new StringBuilder(MAX_BATCH_BYTES);
        for (AccessLogEntry entry : entries) {
            String line = entry.json();
            if (lines.length() + line.length() > MAX_BATCH_BYTES) {
                flush(lines);
            }
            lines.append(line);
        }
        flush(lines);
    }

    private void flush(StringBuilder lines) {
        try {
            output.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            output.flush();
        } catch (IOException e) {
            // There is nowhere else to report this.
        }
        lines.setLength(0);
    }
}
