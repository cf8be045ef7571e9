package dev.strata.shared.dev.scaffolding;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** What JSON and YAML both say: texts, numbers, truth, lists and objects. A time is a text, as in JSON. */
final class Json {

    private Json() {}

    /** Reads JSON, or YAML. */
    static <T> T read(String text) {
        return yaml().load(text);
    }

    /** Writes JSON on one line. */
    static String write(Object value) {
        return yaml().dump(value).strip();
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.FLOW);
        options.setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        LoaderOptions loading = new LoaderOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(options), options, loading, new TimesAreTexts());
    }

    private static final class TimesAreTexts extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "tTfF");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
