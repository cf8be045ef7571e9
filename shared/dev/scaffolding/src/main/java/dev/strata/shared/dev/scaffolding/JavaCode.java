package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;

/** Formats Java source as Spotless does in the build, without another Maven. */
final class JavaCode {

    private static final Pattern IMPORTS = Pattern.compile("(?m)(?:^import .*;\\n+)+");

    private JavaCode() {}

    /** Also removes unused imports, so that a template lists whatever it may need. */
    static String format(String source) {
        return format(source, "dev.strata");
    }

    /** The same, with the imports of the given group last. */
    static String format(String source, String group) {
        // As in the configuration of Spotless: java,jakarta,,dev.strata,\#
        List<String> groups =
                List.of("import java", "import jakarta.", "import ", "import " + group + ".", "import static ");
        try {
            String used = RemoveUnusedImports.removeUnusedImports(source);
            String sorted = IMPORTS.matcher(used)
                    .replaceFirst(match -> Matcher.quoteReplacement(sorted(match.group(), groups)));
            return Formatter.createFormatter(
                            JavaFormatterOptions.builder().style(Style.PALANTIR).build())
                    .formatSource(sorted);
        } catch (FormatterException e) {
            throw new IllegalStateException("Not valid Java:\n" + source, e);
        }
    }

    private static String sorted(String imports, List<String> order) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        imports.lines()
                .filter(line -> !line.isBlank())
                .sorted(Comparator.comparing(line -> line.replace(";", "")))
                .forEach(line -> groups.computeIfAbsent(group(line, order), number -> new ArrayList<>())
                        .add(line));
        return groups.values().stream()
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n\n", "", "\n\n"));
    }

    private static int group(String line, List<String> order) {
        return IntStream.range(0, order.size())
                .boxed()
                .filter(number -> line.startsWith(order.get(number)))
                .max(Comparator.comparing(number -> order.get(number).length()))
                .orElseThrow();
    }
}
