package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.model.PythonVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trial makes of runs that fail: the launcher is a script here. */
class TrialTest {
    private static final PythonVersion NEW = PythonVersion.of("3.99");

    @TempDir
    private Path root;

    @Test
    void whatIsBeforeTheCoreOnTheClassPath() throws Exception {
        assertThat(trial("exit 0")).isEmpty();
        assertThat(root.resolve("trial/io/github/qtloop/release.properties")).hasContent("python=3.99\n");
        assertThat(root.resolve("trial/python/qtloop/_shim_399.py")).hasContent("shim\n");
    }

    @Test
    void aStartThatEndsTheJvmIsTheOnlyEntry() throws Exception {
        assertThat(trial("""
                printf '#\\n#  SIGSEGV (0xb) at pc=0x00007f\\n#\\n# JRE version\\n# Problematic frame:\\n# C  [libpython3.99.so+0x1]  f\\n'
                exit 134
                """)).isEqualTo("""

                1. Mend first what failed in 3.99.0 with the module of Python 3.98
                   - a start: the JVM has ended by SIGSEGV in C  [libpython3.99.so+0x1]  f
                """);
    }

    @Test
    void aFailureIsNamedWithItsLastPlace() throws Exception {
        assertThat(trial("""
                case $* in
                  *hello*) echo '  File "/a/qtloop/_loop.py", line 3, in f' >&2; echo 'AttributeError: gone' >&2; exit 1 ;;
                  *test_locks) printf 'ERROR: test_a (x.T.test_a)\\n  at Layouts.find(Layouts.java:7)\\nFAIL: test_b (x.T.test_b)\\nno place\\n' >&2
                    exit 1 ;;
                esac
                """)).isEqualTo("""

                1. Mend first what failed in 3.99.0 with the module of Python 3.98
                   - hello: AttributeError: gone, at File "/a/qtloop/_loop.py", line 3
                   - test_locks: test_a (x.T.test_a), at (Layouts.java:7)
                   - test_locks: test_b (x.T.test_b)
                """);
    }

    private String trial(String script) throws Exception {
        Path launcher = Files.writeString(root.resolve("qtloop"), "#!/bin/sh\n" + script + "\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        TodoList todo = new TodoList();
        new Trial(
                        root,
                        root.resolve("trial"),
                        PythonVersion.of("3.98"),
                        new Interpreter("3.99.0", Optional.empty(), root.resolve("python3.99")),
                        todo)
                .run(NEW, new GeneratedFile("python/qtloop/_shim_399.py", "shim\n"));
        StringWriter text = new StringWriter();
        todo.print(new PrintWriter(text));
        return text.toString();
    }
}
