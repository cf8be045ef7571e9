package dev.strata.shared.web.accesslog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessLogWriterTest {

    @Test
    void writesEveryEntryOnceBeforeItEnds() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        try (AccessLogWriter writer = AccessLogWriter.to(output)) {
            IntStream.range(0, 10_000).forEach(i -> writer.write(entry(i)));
        }

        assertThat(linesOf(output)).isEqualTo(linesTo(10_000));
    }

    @Test
    void writesAnEntryWithoutWaitingForMore() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        OutputStream output = new OutputStream() {
            @Override
            public void write(int b) {
                written.countDown();
            }
        };

        try (AccessLogWriter writer = AccessLogWriter.to(output)) {
            writer.write(entry(0));

            assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void limitsBatchToOneAtomicWrite() {
        List<Integer> sizes = new ArrayList<>();
        OutputStream output = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes) throws IOException {
                sizes.add(bytes.length);
                super.write(bytes);
            }
        };

        try (AccessLogWriter writer = AccessLogWriter.to(output)) {
            IntStream.range(0, 1_000).forEach(i -> writer.write(entry(i)));
        }

        assertThat(sizes).hasSizeLessThan(500).allMatch(size -> size <= 4_096);
    }

    @Test
    void makesRequestsWaitWhileNobodyReadsTheOutput() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        ByteArrayOutputStream output = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes) throws IOException {
                await(read);
                super.write(bytes);
            }
        };
        int entries = 3 * AccessLogWriter.CAPACITY;

        try (AccessLogWriter writer = AccessLogWriter.to(output)) {
            Thread requests = new Thread(() -> IntStream.range(0, entries).forEach(i -> writer.write(entry(i))));
            requests.start();
            requests.join(500);
            assertThat(requests.isAlive()).isTrue();
            read.countDown();
            requests.join(30_000);
        }

        assertThat(linesOf(output)).isEqualTo(linesTo(entries));
    }

    @Test
    void survivesAnOutputThatFails() {
        List<String> attempts = new ArrayList<>();
        OutputStream output = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                attempts.add("write");
                throw new IOException("closed");
            }
        };

        try (AccessLogWriter writer = AccessLogWriter.to(output)) {
            IntStream.range(0, 100).forEach(i -> writer.write(entry(i)));
        }

        assertThat(attempts).hasSizeGreaterThan(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> linesOf(ByteArrayOutputStream output) {
        return output.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    private static List<String> linesTo(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry(i).json().strip()).toList();
    }

    private static AccessLogEntry entry(int i) {
        return new AccessLogEntry(Instant.EPOCH, "request-" + i, "GET", "/api/v1/products", 200, 7);
    }
}
