package io.github.qtloop.python.capi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which libraries are refused before they are initialised; the process that has opened one opens no other. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class LibpythonTest {

    private static final String DEBUG = "_Py_NegativeRefcount";
    private static final String FREE_THREADED = "_Py_DecRefShared";
    private static final String TRACING = "PyModule_Create2TraceRefs";

    @TempDir
    private Path directory;

    @Test
    void anOrdinaryBuildIsOpenedOnce() throws IOException {
        Path library = exporting("libpython3.13.so.1.0", "Py_Version", "PyModule_Create2");
        assertThat(open(library, library))
                .containsExactly(
                        "opened " + library, "a Python interpreter runs in this process already; a process has one");
    }

    @Test
    void specialBuildsAreRefusedByTheOptionsTheyHave() throws IOException {
        Path debug = exporting("libpython3.11d.so.1.0", "PyModule_Create2", DEBUG);
        Path freeThreaded = exporting("libpython3.13t.so.1.0", "PyModule_Create2", FREE_THREADED);
        Path tracing = exporting("libpython3.12.so.1.0", TRACING);
        Path all = exporting("libpython3.13td.so.1.0", TRACING, DEBUG, FREE_THREADED);
        assertThat(open(debug, freeThreaded, tracing, all))
                .containsExactly(
                        refusal(debug, "--with-pydebug"),
                        refusal(freeThreaded, "free-threading (--disable-gil)"),
                        refusal(tracing, "--with-trace-refs"),
                        refusal(all, "free-threading (--disable-gil) and --with-pydebug and --with-trace-refs"));
    }

    /** What was refused is not the interpreter of the process. */
    @Test
    void anOrdinaryBuildIsOpenedAfterARefusedOne() throws IOException {
        Path debug = exporting("libpython3.11d.so.1.0", DEBUG);
        Path ordinary = exporting("libpython3.11.so.1.0", "PyModule_Create2");
        assertThat(open(debug, ordinary)).containsExactly(refusal(debug, "--with-pydebug"), "opened " + ordinary);
    }

    @Test
    void aLibraryForALaterGlibcSaysWhichAndWhatToDo() throws IOException {
        Path library = FakeLibrary.needing(directory.resolve("libpython3.13.so.1.0"), "GLIBC_2.99");
        assertThat(open(library)).singleElement().asString()
                .startsWith(library + " cannot be loaded as a shared library of Python: ")
                .contains("version `GLIBC_2.99' not found", "later glibc than this system's", "--home or --interpreter");
    }

    @Test
    void theReasonWhyALibraryCannotBeLoadedIsTheLinkers() throws IOException {
        Path text = Files.writeString(directory.resolve("libpython3.13.so.1.0"), "no library, but longer than a header".repeat(9));
        Path missing = directory.resolve("libpython3.12.so.1.0");
        assertThat(open(text, missing))
                .containsExactly(
                        text + " cannot be loaded as a shared library of Python: " + text + ": invalid ELF header",
                        missing + " cannot be loaded as a shared library of Python: " + missing
                                + ": cannot open shared object file: No such file or directory");
    }

    private static String refusal(Path library, String options) {
        return library + " is a Python built with " + options + ", and QtLoop needs an ordinary build with a GIL: name one"
                + " with --home or --interpreter, or leave them out for the bundled one";
    }

    private Path exporting(String name, String... symbols) throws IOException {
        return FakeLibrary.exporting(directory.resolve(name), symbols);
    }

    private static List<String> open(Path... libraries) {
        ChildJvm.Outcome outcome = ChildJvm.run(OpenLibraries.class, Stream.of(libraries).toArray());
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isZero();
        return outcome.output().lines().toList();
    }
}
