package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The addresses of the running services. */
final class UpTable {

    private static final String ROW = "%-10s %-22s %-33s %-29s %s";

    private final Path root;
    private final List<Service> services;

    UpTable(Path root, List<Service> services) {
        this.root = root;
        this.services = services;
    }

    @Override
    public String toString() {
        String header = String.format(Locale.ROOT, ROW, "SERVICE", "BASE URL", "OPENAPI UI", "HEALTH", "DATABASE");
        String broker = String.join("", new DevBroker(root).settings().values());
        return services.stream()
                .map(this::row)
                .collect(Collectors.joining("\n", "\n" + header + "\n", "\nkafka      " + broker + "\n"));
    }

    private String row(Service service) {
        return String.format(
                Locale.ROOT,
                ROW,
                service.name(),
                service.url(),
                service.url() + "/openapi/ui",
                service.url() + "/health",
                new DevDatabase(root, service.name()).psql());
    }
}
