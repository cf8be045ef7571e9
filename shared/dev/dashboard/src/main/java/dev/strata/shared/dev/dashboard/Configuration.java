package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.ConfigValue;

/** The settings of a service, resolved from its files and its environment by the rules of MicroProfile Config. */
final class Configuration {

    private static final String FILE = "src/main/resources/META-INF/microprofile-config.properties";
    private static final String SHARED = "shared/config/" + FILE;
    private static final int STRONGEST = 400;
    private static final Pattern PROFILE = Pattern.compile("^%\\w+\\.");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern EXAMPLE = Pattern.compile("^#(?<name>\\w+)=(?<value>.*)$");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|passphrase|secret|credential)(?!.*(file|concurrency))"
                    + "|(api|access|private).?key$|token$|jaas.config$");
    private static final String DOTS = "••••••••";
    private static final String DEFAULT = "default";

    private final Path root;

    Configuration(Path root) {
        this.root = root;
    }

    /**
     * A setting.
     *
     * @param name an environment variable or a property
     * @param value its value; dots for a secret
     * @param source where that comes from
     * @param description what it is for; empty if undocumented
     */
    record Setting(String name, String value, String source, String description) {}

    /**
     * All settings.
     *
     * @param variables what can be set from outside, as the example file of the service lists it
     * @param properties what the code reads
     */
    record Settings(List<Setting> variables, List<Setting> properties) {}

    Settings of(Path service, List<SettingSource> environment) {
        try {
            return new Settings(variables(service, environment), properties(service, environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Setting> variables(Path service, List<SettingSource> environment) throws IOException {
        Path file = service.resolve(".env.example");
        List<Setting> variables = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        boolean isCommentWhole = true;
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String text = line.replaceFirst("^# ?", "");
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                String description = String.join(" ", comment);
                variables.add(variable(example.group("name"), example.group("value"), description, environment));
                isCommentWhole = true;
            } else if (line.startsWith("# ---") || line.isBlank()) {
                comment.clear();
            } else {
                // A comment is for all variables up to the next one.
                if (isCommentWhole) {
                    comment.clear();
                }
                isCommentWhole = false;
                comment.add(text);
            }
        }
        return variables;
    }

    private static Setting variable(String name, String defaultValue, String comment, List<SettingSource> environment) {
        Optional<SettingSource> source = source(name, environment);
        return setting(
                name,
                source.map(found -> found.values().get(name)).orElse(defaultValue),
                source.map(SettingSource::name).orElse(DEFAULT),
                comment);
    }

    private static Optional<SettingSource> source(String name, List<SettingSource> environment) {
        return environment.stream()
                .filter(source -> source.values().containsKey(name))
                .findFirst();
    }

    private static Setting setting(String name, String value, String source, String description) {
        boolean isSecret = !value.isEmpty() && SECRET.matcher(name).find();
        return new Setting(name, isSecret ? DOTS : value, source, description);
    }

    private List<Setting> properties(Path service, List<SettingSource> environment) throws IOException {
        Path own = service.resolve(FILE);
        Path shared = root.resolve(SHARED);
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().withProfile("dev").addDefaultInterceptors();
        int ordinal = STRONGEST;
        for (SettingSource source : environment) {
            builder.withSources(new EnvConfigSource(source.values(), ordinal--));
        }
        Set<String> names = new TreeSet<>();
        for (Path file : List.of(shared, own)) {
            if (Files.exists(file)) {
                names.addAll(names(file));
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), file.equals(own) ? 100 : 90));
            }
        }
        SmallRyeConfig config = builder.build();
        return names.stream()
                .filter(name -> !name.equals("config_ordinal"))
                .map(name -> property(config, name, environment))
                .toList();
    }

    private static Set<String> names(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Set<String> names = new TreeSet<>();
        properties
                .stringPropertyNames()
                .forEach(name -> names.add(PROFILE.matcher(name).replaceFirst("")));
        return names;
    }

    private Setting property(SmallRyeConfig config, String name, List<SettingSource> environment) {
        try {
            ConfigValue value = config.getConfigValue(name);
            String from = file(Optional.ofNullable(value.getSourceName()).orElse(""));
            String raw = Optional.ofNullable(value.getRawValue()).orElse("");
            return setting(
                    name,
                    Optional.ofNullable(value.getValue()).orElse(""),
                    variable(name, raw, environment).orElse(from),
                    "");
        } catch (RuntimeException e) {
            // An expression without a value is an error that the service itself reports.
            return new Setting(name, "", e.getMessage(), "");
        }
    }

    /** The variable that a value comes from: one that is named like the property, or that its expression names. */
    private static Optional<String> variable(String name, String raw, List<SettingSource> environment) {
        String sameName = name.replaceAll("[^A-Za-z0-9]", "_");
        Matcher expression = VARIABLE.matcher(raw);
        Stream<String> variables = Stream.concat(
                Stream.of(sameName, sameName.toUpperCase(Locale.ROOT)),
                expression.find() ? Stream.of(expression.group(1)) : Stream.empty());
        return variables
                .flatMap(variable ->
                        source(variable, environment).stream().map(source -> variable + " in " + source.name()))
                .findFirst();
    }

    private static String file(String source) {
        return source.contains("shared/config") ? "shared/config" : "the service";
    }
}
