package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The resources that processes use. Not thread-safe. */
final class Usage {

    private static final double NANOS_OF_SECOND = 1e9;
    // Proportional memory: the processes of a PostgreSQL share most of theirs.
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss: +(\\d+) kB");

    private final Map<Long, Reading> last = new HashMap<>();

    /**
     * The usage of a process tree.
     *
     * @param megabytes of memory; 0 where the operating system does not say
     * @param processors how many processors were busy since the last time
     */
    record Measured(long megabytes, double processors) {}

    private record Reading(Duration busy, long nanos) {}

    /** A process and those that it has started. */
    Measured of(long process) {
        return sum(tree(process).toList());
    }

    private static Stream<ProcessHandle> tree(long process) {
        return ProcessHandle.of(process).stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    private Measured sum(List<ProcessHandle> processes) {
        long kilobytes = processes.stream()
                .mapToLong(process -> kilobytes(process.pid()))
                .sum();
        double busy = processes.stream().mapToDouble(this::processors).sum();
        return new Measured(kilobytes / 1024, busy);
    }

    private static long kilobytes(long process) {
        try {
            Matcher matcher =
                    PROPORTIONAL.matcher(Files.readString(Path.of("/proc", Long.toString(process), "smaps_rollup")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private double processors(ProcessHandle process) {
        Reading now = new Reading(process.info().totalCpuDuration().orElse(Duration.ZERO), System.nanoTime());
        Reading before = last.put(process.pid(), now);
        if (before == null) {
            return 0;
        }
        return Math.max(0, now.busy().minus(before.busy()).toNanos())
                / NANOS_OF_SECOND
                / Math.max(0.1, (now.nanos() - before.nanos()) / NANOS_OF_SECOND);
    }

    /** Forgets processes that have ended. */
    void forgetEnded() {
        last.keySet()
                .removeIf(process ->
                        ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    }
}
