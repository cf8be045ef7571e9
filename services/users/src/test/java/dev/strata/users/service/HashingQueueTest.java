package dev.strata.users.service;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.strata.users.exception.HashingBusyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class HashingQueueTest {

    private static final int PLACES = 2;
    private static final int WAITING = 3;

    private final HashingQueue queue = new HashingQueue(PLACES, WAITING);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final List<FutureTask<String>> calls = Stream.generate(() -> new FutureTask<>(() -> queue.run(this::work)))
            .limit(PLACES + WAITING)
            .toList();

    @AfterEach
    void endCalls() {
        end.countDown();
    }

    @Test
    void rejectsCallersAtOnceWhenQueueIsFull() throws Exception {
        fill();

        assertThatThrownBy(() -> queue.run(() -> "hash")).isInstanceOf(HashingBusyException.class);
    }

    @Test
    void skipsOptionalWorkWhenFull() throws Exception {
        assertThat(queue.runUnlessFull(() -> "hash")).contains("hash");
        fill();

        assertThat(queue.runUnlessFull(() -> "hash")).isEmpty();
    }

    @Test
    void runsWaitingCallersWithinLimit() throws Exception {
        fill();
        end.countDown();

        for (FutureTask<String> call : calls) {
            assertThat(call.get()).isEqualTo("hash");
        }
        assertThat(mostRunning).hasValue(PLACES);
        assertThat(queue.run(() -> "hash")).isEqualTo("hash");
    }

    @Test
    void releasesPlaceAfterFailure() {
        for (int i = 0; i <= PLACES + WAITING; i++) {
            assertThatThrownBy(() -> queue.run(HashingQueueTest::fail)).isInstanceOf(IllegalStateException.class);
        }

        assertThat(queue.run(() -> "hash")).isEqualTo("hash");
    }

    /** Returns when all callers are at a place or wait for one. */
    private void fill() throws InterruptedException {
        List<Thread> callers = calls.stream().map(Thread::new).toList();
        callers.forEach(Thread::start);
        while (!callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING)) {
            Thread.sleep(5);
        }
    }

    private String work() {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.decrementAndGet();
        }
        return "hash";
    }

    private static String fail() {
        throw new IllegalStateException();
    }
}
