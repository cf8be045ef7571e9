package dev.strata.system.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;

import dev.strata.shared.dev.broker.Broker;
import dev.strata.shared.dev.processes.Ports;
import dev.strata.system.benchmark.Comparison.Subject;

/** {@code ./mvnw -Pbenchmark}, which the README of the system tests describes. */
public final class Benchmark {

    private static final List<Integer> CONNECTIONS = Stream.of(
                    System.getProperty("benchmark.connections", "16").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int EVENTS = Integer.getInteger("benchmark.events", 20_000);
    private static final String JVM_OPTIONS = System.getProperty("benchmark.jvm", "");
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Databases databases;
    private final Broker broker;
    private final PackagedServers servers;
    private final Report report = new Report(System.out);

    private Benchmark(Path checkout, Path run) throws Exception {
        FileUtils.deleteDirectory(run.toFile());
        databases = new Databases(run.resolve("postgres"), PackagedServers.SERVICES);
        broker = Broker.start(run.resolve("kafka"), Ports.free()).awaitReady();
        servers = new PackagedServers(checkout.resolve("services"), run, databases, broker.bootstrapServers());
    }

    /** Arguments: the checkout, a folder for what the servers write, and the file for the figures. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Benchmark benchmark = new Benchmark(Path.of(arguments[0]), Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(benchmark::stop, "stop-benchmark"));
        try {
            benchmark.measure(Path.of(arguments[2]));
        } finally {
            benchmark.stop();
        }
    }

    /** Also after an interrupt in the middle of something. */
    private synchronized void stop() {
        servers.kill();
        broker.close();
        try {
            databases.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path file) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        report.table("start", measureStarts());
        Shop shop = new Shop(databases, servers.get("users").url());
        List<Comparison> comparisons = comparisons(shop);
        comparisons.forEach(Comparison::warmUp);
        boolean pinned = pinServices();
        report.table(
                "machine",
                List.of(Report.row(
                        "date", LocalDate.now(ZoneOffset.UTC).toString(),
                        "cores", CORES,
                        "JDK", Runtime.version().feature(),
                        "load before", Report.round(load),
                        "servers and the rest on a core each", pinned)));
        report.table("load", comparisons.stream().flatMap(Benchmark::measure).toList());
        shareCores();
        report.table("events", measureEvents(shop));
        report.writeTo(file);
    }

    /** Both cores for each; catalog and the yardstick again, with the caches of the server that the first start made. */
    private List<Map<String, Object>> measureStarts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(servers.get("users").start("cold", ""));
        for (String name : List.of(PackagedServers.YARDSTICK, "catalog")) {
            rows.add(servers.get(name).start("cold", ""));
            servers.get(name).stop();
            rows.add(servers.get(name).start("again", ""));
        }
        if (!JVM_OPTIONS.isEmpty()) {
            servers.get("catalog").stop();
            rows.add(servers.get("catalog").start("again", JVM_OPTIONS));
            servers.get("catalog").stop();
            servers.get("catalog").start("again", "");
        }
        rows.add(servers.get("orders").start("cold", ""));
        return rows;
    }

    private boolean pinServices() throws IOException {
        if (CORES == 1) {
            return false;
        }
        String others = CORES == 2 ? "1" : "1-" + (CORES - 1);
        return Processes.pin(others, all()) && Processes.pin("0", servers.processes());
    }

    private void shareCores() throws IOException {
        Processes.pin("0-" + (CORES - 1), all());
    }

    private Stream<ProcessHandle> all() throws IOException {
        return Stream.of(ProcessHandle.current(), databases.process()).flatMap(Processes::tree);
    }

    private List<Comparison> comparisons(Shop shop) {
        PackagedServer yardstick = servers.get(PackagedServers.YARDSTICK);
        List<PackagedServer> services =
                PackagedServers.SERVICES.stream().map(servers::get).toList();
        List<Endpoint> byHand = shop.requests(yardstick.url(), yardstick.url(), yardstick.url(), "");
        List<Endpoint> ofServices = shop.requests(
                servers.get("catalog").url(),
                servers.get("users").url(),
                servers.get("orders").url(),
                "/api/v1");
        return IntStream.range(0, byHand.size())
                .mapToObj(kind -> new Comparison(
                        new Subject(PackagedServers.YARDSTICK, byHand.get(kind), List.of(yardstick)),
                        new Subject("services", ofServices.get(kind), services)))
                .toList();
    }

    private static Stream<Map<String, Object>> measure(Comparison comparison) {
        return CONNECTIONS.stream().flatMap(comparison::measure);
    }

    private List<Map<String, Object>> measureEvents(Shop shop) throws Exception {
        Events events =
                new Events(databases, EVENTS, shop.order(servers.get("orders").url(), "/api/v1/orders"));
        Endpoint get = shop.get(servers.get("catalog").url(), "/api/v1/products");
        events.warmUp();
        return List.of(events.measureAlone(), events.measureBeside(get));
    }
}
