package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.exception.VelocityException;

/** The Velocity templates beside a class. They lay out text; whatever they name must exist. */
public final class Templates {
    /** It may be used by several threads, and setting it up takes longer than filling many templates. */
    private static final VelocityEngine ENGINE = engine();

    private final String folder;
    private final Function<Object, String> text;

    Templates() {
        this(Templates.class, String::valueOf);
    }

    /**
     * Finds templates.
     *
     * @param beside a class in their package
     * @param text what stands in the output for a value that a template inserts; the place to escape it
     */
    public Templates(Class<?> beside, Function<Object, String> text) {
        this.folder = beside.getPackageName().replace('.', '/');
        this.text = text;
    }

    private static VelocityEngine engine() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "class");
        settings.setProperty(
                "resource.loader.class.class",
                "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("parser.space_gobbling", "lines");
        settings.setProperty("resource.default_encoding", "UTF-8");
        settings.setProperty("resource.loader.class.cache", "true");
        VelocityEngine engine = new VelocityEngine(settings);
        engine.init();
        return engine;
    }

    /**
     * Fills a template.
     *
     * @param template its file name
     * @param values what it may refer to
     * @return the text
     * @throws CodegenException when the template refers to something else
     */
    public String fill(String template, Map<String, ?> values) {
        StringWriter output = new StringWriter();
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        ReferenceInsertionEventHandler insertion = (c, reference, value) -> value == null ? null : text.apply(value);
        EventCartridge events = new EventCartridge();
        events.addReferenceInsertionEventHandler(insertion);
        events.attachToContext(context);
        try {
            ENGINE.getTemplate(folder + "/" + template).merge(context, output);
        } catch (VelocityException e) {
            throw new CodegenException("template " + template + ": " + e.getMessage(), e);
        }
        return output.toString();
    }
}
