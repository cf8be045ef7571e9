package dev.strata.system.telemetry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.strata.shared.dev.telemetry.ReceivedMetric;

/** The names that OTLP metrics have in Prometheus, and the names that queries use. */
public final class PrometheusNames {

    private static final Map<String, String> UNITS =
            Map.of("s", "_seconds", "ms", "_milliseconds", "By", "_bytes", "1", "_ratio");
    // A name before a selector or a range, or the only one in parentheses.
    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?=\\{|\\[|\\)|,)");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|(?:by|without) \\([^)]*\\)");

    private PrometheusNames() {}

    /** The Prometheus names of a metric, by the rules of OpenTelemetry's Prometheus exporter. */
    public static List<String> of(ReceivedMetric metric) {
        String name = metric.name().replace('.', '_');
        String unit = UNITS.getOrDefault(metric.unit(), "");
        if (unit.equals("_ratio") && !metric.kind().equals("GAUGE") || name.endsWith(unit)) {
            unit = "";
        }
        String full = name + unit;
        return switch (metric.kind()) {
            case "HISTOGRAM" -> List.of(full + "_bucket", full + "_sum", full + "_count");
            case "SUM" -> List.of(full + "_total", full);
            default -> List.of(full);
        };
    }

    /** The metric names in a query. */
    public static Set<String> usedIn(String query) {
        String bare = LABELS.matcher(query.replaceFirst("label_values\\(([^,]*),.*", "count($1)"))
                .replaceAll((MatchResult labels) -> labels.group().startsWith("{") ? "{" : "");
        return NAME.matcher(bare)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.equals("histogram_quantile"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
