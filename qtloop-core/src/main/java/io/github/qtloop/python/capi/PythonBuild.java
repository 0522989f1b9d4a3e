package io.github.qtloop.python.capi;

import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a Python library was configured, told by names that it exports, so before it is initialised. This project writes
 * into objects as ordinary builds lay them out; in others that damages memory, or an assertion ends the process.
 *
 * @param traceRefs {@code --with-trace-refs}: each object has two more words, or is kept in a table
 * @param freeThreading {@code --disable-gil}: each object has another reference count, and there is no GIL to hold
 * @param debug {@code --with-pydebug}: references are counted twice, and assertions hold
 */
record PythonBuild(boolean traceRefs, boolean freeThreading, boolean debug) {

    /**
     * Each name belongs to the ABI of extension modules, whose macros call it in such a build only; the first replaces
     * {@code PyModule_Create2}, so that modules of other builds cannot be loaded.
     *
     * @param library its symbols
     */
    static PythonBuild of(SymbolLookup library) {
        return new PythonBuild(
                library.find("PyModule_Create2TraceRefs").isPresent(),
                library.find("_Py_DecRefShared").isPresent(),
                library.find("_Py_NegativeRefcount").isPresent());
    }

    /**
     * Why QtLoop does not run in this build.
     *
     * @param library where it is, for the message
     * @return one line that says what there is and what to do; empty for an ordinary build
     */
    Optional<String> refusal(Path library) {
        List<String> options = new ArrayList<>();
        if (freeThreading) {
            options.add("free-threading (--disable-gil)");
        }
        if (debug) {
            options.add("--with-pydebug");
        }
        if (traceRefs) {
            options.add("--with-trace-refs");
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(library + " is a Python built with " + String.join(" and ", options)
                        + ", and QtLoop needs an ordinary build with a GIL: name one with --home or --interpreter,"
                        + " or leave them out for the bundled one");
    }
}
