package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes documentation comments: a sentence of our own, Python's signature, and the place in Python's documentation.
 */
final class DocWriter {
    /**
     * Python's side of a function.
     *
     * @param text its name and parameters, as Python shows them
     * @param coroutine whether it is awaited
     * @param anchor its place in Python's documentation
     * @param type what its type parameter means, if not the usual
     */
    record Signature(String text, boolean coroutine, String anchor, Optional<String> type) {
        static Signature of(String name, PyFunction function, String anchor) {
            String text = (function.coroutine() ? "async " : "") + name + "(" + function.signature() + ")";
            return new Signature(text, function.coroutine(), anchor, Optional.empty());
        }

        Signature withType(Optional<String> meaning) {
            return new Signature(text, coroutine, anchor, meaning);
        }
    }

    /** A parameter of a Java method. */
    record Parameter(String name, String doc) {}

    private static final Map<String, String> TYPE_PARAMETERS = Map.of(
            "T", "the type of the result",
            "P", "the type of the protocol",
            "F", "the type of the futures",
            "R", "the type of the result",
            "S", "the type of the items");

    private final String library;

    DocWriter(PythonVersion python) {
        this.library = "https://docs.python.org/" + python + "/library/";
    }

    JavaDoc type(String name, ClassForm form, String generics) {
        JavaDoc.Builder doc = new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(form.anchor(), "asyncio." + name));
        form.type().ifPresent(type -> doc.tag("@param <" + letterOf(generics) + "> " + type));
        return doc.build();
    }

    JavaDoc functions() {
        return new JavaDoc.Builder()
                .paragraph("The functions of Python's module {@code asyncio}, as the event loop supplies them. Programs"
                        + " call the static methods of {@link Asyncio}.")
                .build();
    }

    JavaDoc options(String dotted) {
        String python = dotted.endsWith(".__init__") ? dotted.substring(0, dotted.lastIndexOf('.')) : dotted;
        return new JavaDoc.Builder()
                .paragraph("The optional parameters of {@code " + python + "}.")
                .build();
    }

    JavaDoc method(
            MemberForm form, Signature signature, List<Parameter> parameters, String generics, Body body) {
        JavaDoc.Builder doc = new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(signature.anchor, signature.text));
        parameters.forEach(p -> doc.tag("@param " + p.name + " " + p.doc));
        for (String declared : generics.isEmpty() ? new String[0] : generics.split(", (?=[A-Z] extends)")) {
            String letter = letterOf(declared);
            String meaning = signature.type.orElse(TYPE_PARAMETERS.getOrDefault(letter, "a type"));
            doc.tag("@param <" + letter + "> " + meaning);
        }
        result(doc, form, signature.coroutine);
        if (body instanceof Body.Pending pending) {
            doc.tag("@throws io.github.qtloop.NotImplementedError always: " + pending.reason());
        }
        return doc.build();
    }

    JavaDoc attribute(MemberForm form, String python, String anchor) {
        JavaDoc.Builder doc =
                new JavaDoc.Builder().paragraph(form.doc()).paragraph("Python: " + link(anchor, python));
        result(doc, form, false);
        return doc.build();
    }

    JavaDoc setter(MemberForm form, String python, String anchor) {
        return new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(anchor, python))
                .tag("@param value " + form.result().orElse("the value"))
                .build();
    }

    JavaDoc constant(MemberForm form, String python, String anchor) {
        return new JavaDoc.Builder()
                .paragraph(form.doc())
                .paragraph("Python: " + link(anchor, python))
                .build();
    }

    private String link(String anchor, String code) {
        return "<a href=\"" + library + anchor + "\">{@code " + code + "}</a>";
    }

    /** The name of a type parameter: {@code T} for {@code T extends @Nullable Object}. */
    private static String letterOf(String generics) {
        return generics.split(" ", 2)[0];
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
