package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.strata.shared.dev.processes.ProcessTree;
import dev.strata.shared.dev.processes.RunFile;
import dev.strata.shared.dev.scaffolding.Finding.Verdict;

/**
 * Runs first in {@code ./mvnw -Pup}, because a build takes longer than this: stops what a killed {@code -Pup} left
 * running, then refuses names of services that don't exist and ports that are in use.
 */
public final class Preflight {

    private final Checkout checkout;
    private final RunFile runFile;

    Preflight(Checkout checkout) {
        this.checkout = checkout;
        this.runFile = new RunFile(checkout.root());
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
            System.out.printf(Locale.ROOT, "%n%s%n%n", e.getMessage());
            // An exception would bury the message in Maven's own error output.
            System.exit(1);
        }
    }

    void run(String selection) throws IOException {
        refuse(Doctor.path(checkout.root()));
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
        refuse(Doctor.port(service, checkout.portInDevMode(service)));
    }

    private static void refuse(Finding finding) {
        if (finding.verdict() == Verdict.PROBLEM) {
            throw new ScaffoldingException("%s: %s", finding.subject(), finding.sentence());
        }
    }

    private void stopLeftovers() {
        Optional<ProcessHandle> launcher = runFile.launcher();
        if (launcher.isPresent()) {
            throw new ScaffoldingException(
                    "-Pup runs already, as process %s. Stop it with Ctrl-C where it runs.",
                    launcher.get().pid());
        }
        List<ProcessHandle> leftovers = runFile.services();
        if (!leftovers.isEmpty()) {
            System.out.printf(Locale.ROOT, "Stopping %s services that a killed -Pup left running.%n", leftovers.size());
            leftovers.parallelStream().forEach(ProcessTree::stop);
        }
        runFile.delete();
    }
}
