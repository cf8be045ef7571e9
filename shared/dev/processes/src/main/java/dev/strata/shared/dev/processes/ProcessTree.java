package dev.strata.shared.dev.processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and those that it has started. */
public final class ProcessTree {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private ProcessTree() {}

    /**
     * Asks a process to end, and waits until it and all that it has started have. By force if they take too long.
     *
     * @param root the process
     */
    public static void stop(ProcessHandle root) {
        List<ProcessHandle> tree =
                Stream.concat(root.descendants(), Stream.of(root)).toList();
        root.destroy();
        tree.forEach(ProcessTree::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
