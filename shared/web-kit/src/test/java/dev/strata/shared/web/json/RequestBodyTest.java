package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestBodyTest {

    private static final int MAX_BYTES = 3 * RequestBody.LARGE;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, RequestBody.LARGE - 1, RequestBody.LARGE, RequestBody.LARGE + 1, MAX_BYTES})
    void readsWholeBody(int length) {
        assertThat(RequestBody.read(bodyOf(length), MAX_BYTES)).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, RequestBody.LARGE - 1, RequestBody.LARGE, MAX_BYTES})
    void readsOneByteMoreThanAllowed(int maxBytes) {
        assertThat(RequestBody.read(bodyOf(MAX_BYTES + 10), maxBytes)).hasSize(maxBytes + 1);
    }

    @Test
    void refusesLargeBodiesWhileTooManyOthersArrive() throws Exception {
        CountDownLatch arriving = new CountDownLatch(RequestBody.MAX_LARGE_BODIES);
        CountDownLatch rest = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(RequestBody.MAX_LARGE_BODIES);
        try {
            List<Future<byte[]>> bodies = new ArrayList<>();
            for (int i = 0; i < RequestBody.MAX_LARGE_BODIES; i++) {
                InputStream body = new SlowBody(arriving, rest);
                bodies.add(callers.submit(() -> RequestBody.read(body, MAX_BYTES)));
            }
            arriving.await();

            assertThat(RequestBody.read(bodyOf(RequestBody.LARGE - 1), MAX_BYTES))
                    .isNotEmpty();
            assertThatThrownBy(() -> RequestBody.read(bodyOf(RequestBody.LARGE), MAX_BYTES))
                    .isInstanceOf(TooManyLargeBodiesException.class);

            rest.countDown();
            for (Future<byte[]> body : bodies) {
                assertThat(body.get()).hasSize(RequestBody.LARGE);
            }
            assertThat(RequestBody.read(bodyOf(RequestBody.LARGE), MAX_BYTES)).hasSize(RequestBody.LARGE);
        } finally {
            rest.countDown();
            callers.shutdownNow();
        }
    }

    private static InputStream bodyOf(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    /** A large body whose end comes late. */
    private static final class SlowBody extends InputStream {

        private final InputStream start = bodyOf(RequestBody.LARGE);
        private final CountDownLatch arriving;
        private final CountDownLatch rest;

        SlowBody(CountDownLatch arriving, CountDownLatch rest) {
            this.arriving = arriving;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
                arriving.countDown();
                awaitRest();
            }
            return next;
        }

        private void awaitRest() {
            try {
                rest.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
