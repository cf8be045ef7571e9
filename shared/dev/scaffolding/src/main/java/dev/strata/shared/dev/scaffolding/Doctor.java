package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;

import dev.strata.shared.dev.processes.Ports;
import dev.strata.shared.dev.processes.RunFile;
import dev.strata.shared.dev.scaffolding.Finding.Verdict;

/** {@code ./mvnw -Pdoctor}: checks that the machine has what {@code -Pup} and the tests need. */
public final class Doctor {

    private static final long GIGABYTE = 1L << 30;
    private static final long DISK_NEEDED = 4 * GIGABYTE;
    // Three servers and their compilers, as the README's figures have them.
    private static final long MEMORY_NEEDED = 7 * GIGABYTE;
    private static final long DOCKER_LIMIT_SECONDS = 5;

    private final Checkout checkout;
    private final Path localRepository;

    Doctor(Checkout checkout, Path localRepository) {
        this.checkout = checkout;
        this.localRepository = localRepository;
    }

    /**
     * Prints a line for each check, and exits with 1 if one found a problem.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            List<Finding> findings = new Doctor(new Checkout(Path.of(arguments[0])), Path.of(arguments[2])).findings();
            findings.forEach(System.out::println);
            long problems = findings.stream()
                    .filter(finding -> finding.verdict() == Verdict.PROBLEM)
                    .count();
            if (problems > 0) {
                throw new ScaffoldingException("Problems that keep services from running here: %d.", problems);
            }
        });
    }

    List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        // The build itself refuses an older JDK or Maven.
        findings.add(Finding.ok("JDK", "%d", Runtime.version().feature()));
        findings.add(path(checkout.root()));
        findings.add(disk(Files.getFileStore(checkout.root()).getUsableSpace()));
        findings.add(
                memory(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize()));
        findings.add(leftovers());
        for (String service : checkout.services()) {
            findings.add(port(service, checkout.portInDevMode(service)));
            findings.add(database(service));
        }
        findings.add(broker());
        findings.add(artifacts());
        findings.add(docker());
        return findings;
    }

    /** The server takes a # for the start of a URL fragment, and then does not find its libraries. */
    static Finding path(Path root) {
        return root.toString().contains("#")
                ? Finding.problem(
                        "path",
                        "%s has a '#', with which the server does not start. Move the checkout or rename that folder.",
                        root)
                : Finding.ok("path", "%s", root);
    }

    static Finding disk(long free) {
        return free >= DISK_NEEDED
                ? Finding.ok("disk", "%d GB free", free / GIGABYTE)
                : Finding.problem(
                        "disk",
                        "%d GB free. Make room for %d GB: the server, databases and libraries.",
                        free / GIGABYTE,
                        DISK_NEEDED / GIGABYTE);
    }

    static Finding memory(long total) {
        return total >= MEMORY_NEEDED
                ? Finding.ok("memory", "%d GB", total / GIGABYTE)
                : Finding.note(
                        "memory",
                        "%d GB. All services in dev mode take about %d GB; start one alone: ./mvnw -Pup"
                                + " -Dservices=NAME",
                        total / GIGABYTE,
                        MEMORY_NEEDED / GIGABYTE);
    }

    /** What a killed {@code -Pup} left running; each service ends its own database. */
    Finding leftovers() {
        RunFile runFile = new RunFile(checkout.root());
        List<String> services = runFile.services().stream()
                .map(process -> Long.toString(process.pid()))
                .toList();
        if (services.isEmpty() || runFile.launcher().isPresent()) {
            return Finding.ok("-Pup", services.isEmpty() ? "left no service running" : "runs");
        }
        return Finding.note(
                "-Pup",
                "was killed and left %d services running. The next ./mvnw -Pup ends them, or: kill %s",
                services.size(),
                String.join(" ", services));
    }

    static Finding port(String service, int port) {
        return Ports.isFree(port)
                ? Finding.ok(service, "port %d is free", port)
                : Finding.problem(
                        service,
                        "port %d is taken. Stop the program that listens there, or choose another port: ./mvnw -Pup"
                                + " -D%s.port=%d",
                        port,
                        service,
                        port + 100);
    }

    /** PostgreSQL writes its process id into the first line of postmaster.pid and deletes the file when it stops. */
    Finding database(String service) throws IOException {
        Path file = checkout.root().resolve(".dev").resolve(service).resolve("postgres/data/postmaster.pid");
        if (!Files.exists(file)) {
            return Finding.ok(service, "no database was left running");
        }
        long process = Long.parseLong(Files.readAllLines(file).get(0).strip());
        boolean isAlive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
        return isAlive
                ? Finding.note(
                        service,
                        "its database runs as process %d. Unless the service does too, kill %d ends it; the data stays.",
                        process,
                        process)
                : Finding.note(
                        service, "its database ended without a warning; the next start recovers what was committed.");
    }

    /** Kafka ends with the {@code -Pup} that started it, so anything that listens on its port afterwards is another program. */
    Finding broker() throws IOException {
        Path file = checkout.root().resolve(".dev/kafka/port");
        if (!Files.exists(file)) {
            return Finding.ok("kafka", "chooses a free port");
        }
        int port = Integer.parseInt(Files.readString(file).strip());
        if (Ports.isFree(port)) {
            return Finding.ok("kafka", "port %s is free", port);
        }
        return new RunFile(checkout.root()).launcher().isPresent()
                ? Finding.ok("kafka", "listens on port %s", port)
                : Finding.note("kafka", "port %s is taken. The next ./mvnw -Pup chooses another for it.", port);
    }

    private Finding artifacts() {
        return Files.isDirectory(localRepository.resolve("io/openliberty/openliberty-runtime"))
                ? Finding.ok("libraries", "the server is in %s", localRepository)
                : Finding.note(
                        "libraries",
                        "the server is not in %s. The first start downloads about 450 MB.",
                        localRepository);
    }

    private static Finding docker() {
        return answers("docker", "version")
                ? Finding.ok("Docker", "its engine answers")
                : Finding.note("Docker", "no engine answers. Only docker compose needs one; start it for that.");
    }

    private static boolean answers(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(DOCKER_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
