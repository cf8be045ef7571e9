package dev.strata.system.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Tables of figures: printed as Markdown while they are measured, and all together in a JSON file. */
final class Report {

    private final Map<String, Object> tables = new LinkedHashMap<>();
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** A row of a table, from the name and the value of each cell. */
    static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** Prints a table, whose rows all have the members of the first one. */
    void table(String name, List<Map<String, Object>> rows) {
        tables.put(name, rows);
        Collection<String> columns = rows.get(0).keySet();
        out.println();
        print(columns);
        print(columns.stream().map(column -> "---").toList());
        rows.forEach(row -> print(row.values()));
        out.println();
    }

    private void print(Collection<?> cells) {
        out.println(cells.stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tables);
    }

    /** Three digits are more than the noise of any machine allows. Of nothing, every figure is zero. */
    static Number round(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(Double.isFinite(value) ? value : 0).round(new MathContext(3));
        return rounded.doubleValue() < 100 ? (Number) rounded.doubleValue() : (Number) rounded.longValue();
    }
}
