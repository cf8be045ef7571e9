package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import dev.strata.shared.dev.scaffolding.Finding.Verdict;

/**
 * Runs first in {@code ./mvnw -Pup}, because a build takes longer than this: stops what a killed {@code -Pup} left
 * running, then refuses names of services that don't exist and ports that are in use.
 */
public final class Preflight {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final Checkout checkout;
    /** Written by the launcher: its own process, then those of the services, each with the time of its start. */
    private final Path runFile;

    Preflight(Checkout checkout) {
        this.checkout = checkout;
        this.runFile = checkout.root().resolve(".dev/up.pid");
    }

    /**
     * Ends the JVM with 1 and a sentence if the services can't be started.
     *
     * @param arguments the checkout
     * @throws IOException if the checkout can't be read
     */
    public static void main(String[] arguments) throws IOException {
        try {
            new Preflight(new Checkout(Path.of(arguments[0]))).run(System.getProperty("services"));
        } catch (ScaffoldingException e) {
            System.out.printf("%n%s%n%n", e.getMessage());
            // Maven's own lines of errors would bury the sentence.
            System.exit(1);
        }
    }

    void run(String selection) throws IOException {
        stopLeftovers();
        for (String service : select(selection)) {
            refuseUsedPort(service);
        }
    }

    private List<String> select(String selection) throws IOException {
        List<String> all = checkout.services();
        List<String> selected = selection == null ? all : List.of(selection.split(","));
        for (String service : selected) {
            if (!all.contains(service)) {
                throw new ScaffoldingException("There is no service %s, but %s.", service, String.join(", ", all));
            }
        }
        return selected;
    }

    private void refuseUsedPort(String service) throws IOException {
        Finding port = Doctor.port(service, Integer.getInteger(service + ".port", checkout.port(service)));
        if (port.verdict() == Verdict.PROBLEM) {
            throw new ScaffoldingException("%s: %s", service, port.sentence());
        }
    }

    private void stopLeftovers() throws IOException {
        if (!Files.exists(runFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(runFile);
        if (!lines.isEmpty() && process(lines.get(0)).isPresent()) {
            throw new ScaffoldingException(
                    "-Pup runs already, as process %s. Stop it with Ctrl-C where it runs.",
                    lines.get(0).split(" ")[0]);
        }
        List<ProcessHandle> leftovers =
                lines.stream().skip(1).flatMap(line -> process(line).stream()).toList();
        if (!leftovers.isEmpty()) {
            System.out.printf("Stopping %d services that a killed -Pup left running.%n", leftovers.size());
            leftovers.parallelStream().forEach(Preflight::stop);
        }
        Files.delete(runFile);
    }

    private static Optional<ProcessHandle> process(String line) {
        String[] parts = line.split(" ");
        Instant start = Instant.parse(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isClose(start, process.info().startInstant().orElse(Instant.EPOCH)));
    }

    // The kernel's boot time, from which both are reckoned, moves a little with the clock.
    private static boolean isClose(Instant recorded, Instant start) {
        return Duration.between(recorded, start).abs().compareTo(TOLERANCE) < 0;
    }

    private static void stop(ProcessHandle process) {
        List<ProcessHandle> tree =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        process.destroy();
        tree.forEach(Preflight::awaitEnd);
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
