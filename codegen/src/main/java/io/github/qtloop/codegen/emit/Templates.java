package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.CodegenException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;

/** The Velocity templates beside this class. They lay out text; whatever they name must exist. */
final class Templates {
    private final VelocityEngine engine;

    Templates() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "class");
        settings.setProperty(
                "resource.loader.class.class",
                "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("parser.space_gobbling", "lines");
        settings.setProperty("resource.default_encoding", "UTF-8");
        engine = new VelocityEngine(settings);
        engine.init();
    }

    /**
     * Fills a template.
     *
     * @param template its file name
     * @param values what it may refer to
     * @return the text
     * @throws CodegenException when the template refers to something else
     */
    String fill(String template, Map<String, ?> values) {
        StringWriter text = new StringWriter();
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        try {
            String folder = Templates.class.getPackageName().replace('.', '/');
            engine.getTemplate(folder + "/" + template).merge(context, text);
        } catch (VelocityException e) {
            throw new CodegenException("template " + template + ": " + e.getMessage(), e);
        }
        return text.toString();
    }
}
