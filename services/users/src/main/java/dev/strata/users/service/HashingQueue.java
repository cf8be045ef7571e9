package dev.strata.users.service;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import dev.strata.users.exception.HashingBusyException;

/**
 * Limits how much work runs at a time. A limited number of callers wait, in order, each occupying a thread of the
 * server; any more are rejected at once.
 */
final class HashingQueue {

    private final Semaphore places;
    private final Semaphore admissions;

    HashingQueue(int places, int waiting) {
        this.places = new Semaphore(places, true);
        this.admissions = new Semaphore(places + waiting);
    }

    <T> T run(Supplier<T> work) {
        if (!admissions.tryAcquire()) {
            throw new HashingBusyException();
        }
        try {
            return atPlace(work);
        } finally {
            admissions.release();
        }
    }

    /** Like {@link #run}, but returns empty if the queue is full: for optional work. */
    <T> Optional<T> runUnlessFull(Supplier<T> work) {
        try {
            return Optional.of(run(work));
        } catch (HashingBusyException e) {
            return Optional.empty();
        }
    }

    private <T> T atPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
