package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/** The text templates of a folder beside this class: <a href="https://freemarker.apache.org">FreeMarker</a>. */
final class Templates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates(String folder) {
        configuration.setClassForTemplateLoading(Templates.class, "/" + folder);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    /** Fills the template of a file. */
    String render(String path, Map<String, Object> model) throws IOException {
        StringWriter rendered = new StringWriter();
        try {
            configuration.getTemplate(path + ".ftl").process(model, rendered);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template of " + path + " fails", e);
        }
        return rendered.toString();
    }
}
