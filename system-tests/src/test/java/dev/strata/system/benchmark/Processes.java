package dev.strata.system.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the operating system knows of processes. Memory and compilers are zero where there is no {@code /proc}. */
final class Processes {

    private static final Path PROC = Path.of("/proc");
    static final boolean KNOWS_COMPILERS = Files.exists(PROC.resolve("self/task"));

    private static final int MILLIS_PER_TICK = 10;

    private Processes() {}

    static Stream<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    static Duration cpu(ProcessHandle root) {
        return tree(root)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static long memoryMiB(ProcessHandle root) {
        return tree(root)
                .map(process -> PROC.resolve(process.pid() + "/status"))
                .filter(Files::exists)
                .flatMap(file -> read(file).lines())
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** The CPU time of the threads that compile byte code. */
    static Duration compilers(ProcessHandle root) {
        long ticks = tree(root)
                .map(process -> PROC.resolve(process.pid() + "/task"))
                .filter(Files::exists)
                .flatMap(Processes::children)
                .map(thread -> read(thread.resolve("stat")))
                .filter(stat -> stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler"))
                .mapToLong(Processes::ticks)
                .sum();
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    /** User and system time are the 14th and 15th field; the second one, in parentheses, may contain blanks. */
    private static long ticks(String stat) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]);
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Empty for a process or thread that has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Binds processes to cores, such as {@code 1-3}; returns false where there is no {@code taskset}. */
    static boolean pin(String cores, Stream<ProcessHandle> processes) {
        return processes
                .map(process ->
                        run("taskset", "--all-tasks", "--cpu-list", "--pid", cores, Long.toString(process.pid())))
                // All of them, even after one that has ended.
                .toList()
                .contains(true);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(Arrays.toString(command), e);
        }
    }
}
