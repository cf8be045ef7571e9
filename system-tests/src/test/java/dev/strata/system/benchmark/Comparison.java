package dev.strata.system.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The yardstick and the services under the same load, in turn: other activity on the machine affects both. */
record Comparison(Subject yardstick, Subject services) {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 5));
    private static final int WARM_UP_ROUNDS = 24;
    private static final int LEAST_WARM_UP_ROUNDS = 2;
    // More callers would keep the cores from the compilers.
    private static final int WARM_UP_CONNECTIONS = 2;
    // Of a core; compilers never become completely idle.
    private static final double IDLE = 0.05;

    void warmUp() {
        yardstick.warmUp();
        services.warmUp();
    }

    Stream<Map<String, Object>> measure(int connections) {
        List<Sample> ofYardstick = new ArrayList<>();
        List<Sample> ofServices = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ofYardstick.add(yardstick.measure(connections));
            ofServices.add(services.measure(connections));
        }
        double one = median(ofYardstick, Sample::perSecond);
        return Stream.of(row(yardstick, connections, ofYardstick, one), row(services, connections, ofServices, one));
    }

    private static Map<String, Object> row(Subject subject, int connections, List<Sample> samples, double one) {
        Map<String, Integer> wrong = new TreeMap<>();
        samples.forEach(
                sample -> sample.result().wrong().forEach((status, count) -> wrong.merge(status, count, Integer::sum)));
        return Report.row(
                "request", subject.endpoint().kind(),
                "connections", connections,
                "by", subject.name(),
                "requests/s", Report.round(median(samples, Sample::perSecond)),
                "ratio", Report.round(median(samples, Sample::perSecond) / one),
                "CPU each, µs", Report.round(median(samples, Sample::cpuMicros)),
                "p50, ms",
                        Report.round(median(samples, sample -> sample.result().millisOf(50))),
                "p99, ms",
                        Report.round(median(samples, sample -> sample.result().millisOf(99))),
                "wrong answers", wrong.isEmpty() ? "none" : wrong.toString());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).sorted().toArray()[samples.size() / 2];
    }

    /**
     * Who answers.
     *
     * @param name for the report
     * @param endpoint the request
     * @param servers all that may work for it
     */
    record Subject(String name, Endpoint endpoint, List<PackagedServer> servers) {

        /** Until the compilers are idle, where that is known. */
        private void warmUp() {
            double share = 1;
            for (int i = 0; i < WARM_UP_ROUNDS && !(i >= LEAST_WARM_UP_ROUNDS && share < IDLE); i++) {
                Duration before = sum(Processes::compilers);
                Load.run(endpoint, WARM_UP_CONNECTIONS, ROUND);
                share = Processes.KNOWS_COMPILERS
                        ? (double) sum(Processes::compilers).minus(before).toNanos() / ROUND.toNanos()
                        : 1;
            }
            System.out.printf(
                    Locale.ROOT, "%s of %s is warm: compilers take %.2f of a core%n", endpoint.kind(), name, share);
        }

        private Sample measure(int connections) {
            Duration before = sum(Processes::cpu);
            Load.Result result = Load.run(endpoint, connections, ROUND);
            return new Sample(result, sum(Processes::cpu).minus(before));
        }

        private Duration sum(Function<ProcessHandle, Duration> time) {
            return servers.stream().map(server -> time.apply(server.handle())).reduce(Duration.ZERO, Duration::plus);
        }
    }

    private record Sample(Load.Result result, Duration cpu) {

        double perSecond() {
            return result.perSecond();
        }

        double cpuMicros() {
            return cpu.toNanos() / 1e3 / result.micros().length;
        }
    }
}
