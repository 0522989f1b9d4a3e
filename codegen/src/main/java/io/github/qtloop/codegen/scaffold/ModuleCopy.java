package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.model.PythonVersion;
import java.util.List;
import java.util.regex.Pattern;

/** A version module as a copy of the newest one. */
final class ModuleCopy {
    private static final Pattern BUNDLED = Pattern.compile(
            "(?m)^ *<dependency>\\R(?:(?! *</?dependency>).*\\R)*? *<artifactId>cpython</artifactId>\\R"
                    + "(?:(?! *</?dependency>).*\\R)*? *</dependency>\\R");

    /** What several versions share keeps the name of the version that it came with. */
    private static final String SINCE = "(?<!since-)";

    /** Where a module's handwritten sources are. */
    static final String SOURCES = "/src/main/java/";

    /** What sets a version apart; read by the shared tests of the version modules. */
    static final String EXPECTED = "/src/test/resources/expected.properties";

    private final PythonVersion newest;
    private final PythonVersion python;
    private final boolean bundled;

    /** @param bundled whether there is an artifact with the interpreter */
    ModuleCopy(PythonVersion newest, PythonVersion python, boolean bundled) {
        this.newest = newest;
        this.python = python;
        this.bundled = bundled;
    }

    /** Plans the module's files: those that git knows of the newest module. */
    void plan(Checkout checkout, Draft draft) {
        String from = Checkout.module(newest);
        List<String> files = checkout.files(from + "/");
        for (String file : files) {
            String path = Checkout.module(python) + file.substring(from.length());
            draft.put(path, copied(path, draft.read(file)));
        }
    }

    private String copied(String path, String text) {
        if (path.endsWith(EXPECTED)) {
            return text.replace("python-minor=" + newest.minor() + "\n", "python-minor=" + python.minor() + "\n");
        }
        if (path.endsWith(".java")) {
            SourceText source = new SourceText(path, text);
            source.replaceInDocumentation("Python " + newest, "Python " + python);
            return source.result();
        }
        String wanted = bundled ? text : BUNDLED.matcher(text).replaceAll("");
        return wanted.replaceAll(SINCE + "\\b" + newest.toString().replace(".", "\\.") + "\\b", python.toString())
                .replaceAll("(?<=qtloop[-.]py|cpython)" + newest.tag() + "\\b", python.tag());
    }
}
