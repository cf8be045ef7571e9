package dev.strata.shared.dev.scaffolding;

import java.util.LinkedHashMap;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML, and writes JSON. A time is a string, as in JSON. */
final class Yaml {

    private Yaml() {}

    static Map<String, Object> read(String text) {
        return yaml().load(text);
    }

    /** The value of a key that holds a map; an empty one without it. */
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return cast(parent.getOrDefault(key, new LinkedHashMap<>()));
    }

    @SuppressWarnings("unchecked")
    static <T> T cast(Object value) {
        return (T) value;
    }

    static String toJson(Object value) {
        return yaml().dump(value).strip();
    }

    private static org.yaml.snakeyaml.Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.FLOW);
        options.setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        LoaderOptions loading = new LoaderOptions();
        return new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(loading), new Representer(options), options, loading, new TimesAreStrings());
    }

    private static final class TimesAreStrings extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "tTfF");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
