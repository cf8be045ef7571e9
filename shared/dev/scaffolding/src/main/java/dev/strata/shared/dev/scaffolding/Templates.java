package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * A folder of <a href="https://freemarker.apache.org">FreeMarker</a> templates among the resources. A template stands
 * where its file will be in a service; {@code {name}} in its path is a variable of the model.
 */
final class Templates {

    private static final String SUFFIX = ".ftl";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String UNIQUE = "{Unique}";

    private final Path folder;
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates(String name) {
        try {
            folder = Path.of(Templates.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        configuration.setClassForTemplateLoading(Templates.class, "/" + name);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    /** Renders every template; one whose path contains {@code {Unique}}, for each unique field. */
    Map<String, String> render(Map<String, Object> model) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String template : names()) {
            for (Map<String, Object> each : template.contains(UNIQUE) ? perUnique(model) : List.of(model)) {
                files.put(path(template, each), render(template, each));
            }
        }
        return files;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<Map<String, Object>> perUnique(Map<String, Object> model) {
        List<?> uniques = (List<?>) model.get("uniques");
        return uniques.stream().map(unique -> perUnique(model, (Field) unique)).toList();
    }

    private static Map<String, Object> perUnique(Map<String, Object> model, Field unique) {
        Map<String, Object> extended = new HashMap<>(model);
        extended.put("unique", unique);
        extended.put("Unique", unique.type());
        return extended;
    }

    private static String path(String template, Map<String, Object> model) {
        return VARIABLE.matcher(template.substring(0, template.length() - SUFFIX.length()))
                .replaceAll(name -> Matcher.quoteReplacement((String) model.get(name.group(1))));
    }

    private String render(String template, Map<String, Object> model) throws IOException {
        StringWriter rendered = new StringWriter();
        try {
            configuration.getTemplate(template).process(model, rendered);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " fails", e);
        }
        return template.endsWith(".java" + SUFFIX) ? JavaCode.format(rendered.toString()) : rendered.toString();
    }
}
