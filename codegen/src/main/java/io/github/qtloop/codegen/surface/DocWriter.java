package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.spec.PythonVersion;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import java.util.List;
import java.util.Map;

/**
 * Writes documentation comments: a sentence of our own, Python's signature, and the place in Python's documentation.
 */
final class DocWriter {
    /** Python's side of a method. */
    record Signature(String parameters, boolean coroutine, String anchor) {}

    /** A parameter of a Java method. */
    record Parameter(String name, String doc) {}

    private static final Map<String, String> TYPE_PARAMETERS =
            Map.of("T", "the type of the result", "P", "the type of the protocol");

    private final String library;

    DocWriter(PythonVersion python) {
        this.library = "https://docs.python.org/" + python + "/library/";
    }

    JavaDoc type(String name, ClassForm form) {
        JavaDoc.Builder doc = new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(form.anchor(), "asyncio." + name));
        typeParameters(doc, form.generics());
        return doc.build();
    }

    JavaDoc functions() {
        return new JavaDoc.Builder()
                .paragraph("The functions of Python's module {@code asyncio}, as the event loop supplies them. Programs"
                        + " call the static methods of {@link Asyncio}.")
                .build();
    }

    JavaDoc options(String dotted) {
        return new JavaDoc.Builder()
                .paragraph("The optional parameters of {@code " + dotted + "}.")
                .build();
    }

    JavaDoc method(
            MemberForm form,
            Signature signature,
            List<Parameter> parameters,
            Body body) {
        String python = (signature.coroutine ? "async " : "") + fragment(signature.anchor) + "(" + signature.parameters
                + ")";
        JavaDoc.Builder doc =
                new JavaDoc.Builder().paragraph(form.doc()).paragraph("Python: " + link(signature.anchor, python));
        parameters.forEach(p -> doc.tag("@param " + p.name + " " + p.doc));
        typeParameters(doc, form.generics());
        result(doc, form, signature.coroutine);
        if (body instanceof Body.Pending pending) {
            doc.tag("@throws io.github.qtloop.NotImplementedError always: " + pending.reason());
        }
        return doc.build();
    }

    JavaDoc attribute(MemberForm form, String anchor) {
        JavaDoc.Builder doc = new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(anchor, fragment(anchor)));
        result(doc, form, false);
        return doc.build();
    }

    JavaDoc setter(MemberForm form, String anchor) {
        return new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(anchor, fragment(anchor)))
                .tag("@param value " + form.result().orElse("the value"))
                .build();
    }

    private static String fragment(String anchor) {
        return anchor.substring(anchor.indexOf('#') + 1);
    }

    private String link(String anchor, String code) {
        return "<a href=\"" + library + anchor + "\">{@code " + code + "}</a>";
    }

    private static void typeParameters(JavaDoc.Builder doc, String generics) {
        if (!generics.isEmpty()) {
            String name = JavaTypes.argument(generics);
            doc.tag("@param <" + name + "> " + TYPE_PARAMETERS.getOrDefault(name, "a type"));
        }
    }

    private static void result(JavaDoc.Builder doc, MemberForm form, boolean coroutine) {
        if (coroutine) {
            String result = form.result().map(r -> " and results in " + r).orElse("");
            doc.tag("@return what to wait for: it ends with the operation" + result);
        } else {
            form.result().ifPresent(result -> doc.tag("@return " + result));
        }
    }
}
