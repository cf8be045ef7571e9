package dev.strata.shared.dev.dashboard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The most recent items; older ones are dropped. */
final class Ring<T> {

    private final int size;
    private final Deque<T> items = new ArrayDeque<>();

    Ring(int size) {
        this.size = size;
    }

    synchronized void add(T item) {
        if (items.size() == size) {
            items.removeFirst();
        }
        items.addLast(item);
    }

    /** The oldest first. */
    synchronized List<T> items() {
        return new ArrayList<>(items);
    }
}
