package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a small project when its surface changes in every way that concerns handwritten classes. */
class StepsTest {
    private static final PythonVersion PYTHON = PythonVersion.of("3.13");
    private static final String OWN = "qtloop-py313" + ModuleCopy.SOURCES + "core/VersionLoop.java";
    private static final String SHARED_TASK = Workspace.CORE + "core/Run.java";
    private static final String UNDECIDED = Checkout.SPECS + "overlay/python-3.13.yaml";
    private static final String PENDING = Checkout.SPECS + "pending.yaml";

    @TempDir
    private Path root;

    private Workspace work = null;
    private Draft draft = new Draft(Path.of(""));
    private final TodoList todo = new TodoList();

    @BeforeEach
    void aSmallProject() throws Exception {
        Inputs.copy(Inputs.SMALL, root.resolve(Checkout.SPECS));
        Inputs.write(root.resolve(Checkout.SPECS).resolve("overlay/late.yaml"), """
                schema: 1
                java:
                  functions:
                    late: {doc: Comes late., anchor: asyncio-stream.html#asyncio.late}
                """);
        Path sources = Inputs.GOLDEN.resolve("conformance/shared");
        for (String type : List.of("core/Loop", "core/Result", "core/Run", "io/github/qtloop/Awaitable")) {
            Inputs.write(root.resolve(Workspace.CORE + type + ".java"), read(sources.resolve(type + ".java")));
        }
        String functions = "core/Functions.java";
        Inputs.write(root.resolve(Workspace.VERSION_MODULE + functions), read(sources.resolve(functions)));
        git("init", "--quiet");
        git("add", "--all");
        git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "--message=all");
        draft = new Draft(root);
        draft.put(Checkout.spec(PYTHON), changed(read(root.resolve(Checkout.spec(PythonVersion.of("3.12"))))));
        draft.put(OWN, read(Inputs.GOLDEN.resolve("conformance/own/core/VersionLoop.java"))
                .replaceFirst("}\n$", "\n    @Override\n    public void gone() {}\n}\n"));
        work = Workspace.of(Checkout.open(root));
        work.apply(draft);
    }

    @AfterEach
    void tidyUp() throws IOException {
        work.close();
    }

    private static String changed(String spec) {
        return replace(
                spec,
                "3.12", "3.13",
                "EventLoop, Future,", "EventLoop, Fresh, Future,",
                "connect,", "connect, late,",
                // A class and a parameter that the overlay does not know.
                "  Future:\n", """
                          Fresh:
                            exported: [asyncio]
                            kind: class
                            module: asyncio.events
                            bases: []
                          Future:
                        """,
                "          - {name: keep_alive, kind: keyword_only, default: None, type: bool | None}\n", """
                                  - {name: keep_alive, kind: keyword_only, default: None, type: bool | None}
                                  - {name: extra, kind: keyword_only, default: None, type: int | None}
                        """,
                // A method that the version's own class lacks.
                "          - {name: timeout, kind: positional_or_keyword, default: None, type: float | None}\n", """
                                  - {name: timeout, kind: positional_or_keyword, default: None, type: float | None}
                                  - {name: limit, kind: positional_or_keyword, default: None, type: int | None}
                        """,
                // One that a class of all versions lacks, and one that it has in excess.
                "\n          - {name: msg, kind: positional_or_keyword, default: None, type: Any | None}\n", " []\n",
                // A function that nobody implements.
                "  get_policy:\n    exported", """
                          late:
                            exported: [asyncio]
                            kind: function
                            module: asyncio.streams
                            returns: None
                            parameters: []
                          get_policy:
                            exported\
                        """);
    }

    @Test
    void everythingIsFoundAndCompiles() throws Exception {
        assertThat(new OverlayStep(PYTHON, work, draft).run()).isEmpty();
        assertThat(draft.read(UNDECIDED))
                .contains("- names: [Fresh]\n      reason: 'TODO 3.13.yaml:")
                .contains("EventLoop.create_server.extra]\n      reason: 'TODO 3.13.yaml:")
                .doesNotContain("late");

        new SourceStep(new Generator(work.resolve(Checkout.SPECS)), PYTHON, work, draft, todo).run();

        assertThat(draft.read(OWN)).isEqualTo("""
                package core;

                import io.github.qtloop.Awaitable;
                import io.github.qtloop.NotImplementedError;
                import org.jspecify.annotations.Nullable;

                public final class VersionLoop extends Loop {
                    @Override
                    public Awaitable<@Nullable Void> shutdown(@Nullable Double timeout) {
                        return () -> null;
                    }

                    // TODO %1$s: EventLoop.shutdown
                    @Override
                    public Awaitable<@Nullable Void> shutdown(@Nullable Double timeout, @Nullable Integer limit) {
                        throw new NotImplementedError("EventLoop.shutdown", "TODO %1$s");
                    }
                }
                """.formatted("3.13.yaml:" + lineOf("shutdown:", "inherited:")));
        assertThat(draft.read(SHARED_TASK))
                .contains("    // TODO not in the surface of Python 3.13: document it as a method of the others\n"
                        + "    public boolean cancel(@Nullable String msg) {\n");
        assertThat(draft.read(PENDING))
                .containsOnlyOnce("  - names: [late]\n    reason: TODO new in Python 3.13, write it or say why")
                .contains("refusals: []");
        assertThat(printed())
                .contains(SHARED_TASK + ": Run.cancel()")
                .contains(SHARED_TASK + ":7: Run.cancel(String)")
                .contains(OWN + ": VersionLoop.gone()");
        work.apply(draft);
        assertThat(new Generator(work.resolve(Checkout.SPECS)).versions()).contains(PYTHON);
    }

    @Test
    void whatCannotBeLeftOutIsTold() throws Exception {
        draft.edit(Checkout.SPECS + "overlay/late.yaml", text -> text.replace("doc:", "dog:"));
        work.apply(draft);
        assertThat(new OverlayStep(PYTHON, work, draft).run())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("late.yaml:4: "));
        assertThat(draft.files()).doesNotContainKey(UNDECIDED);
    }

    private int lineOf(String text, String after) {
        List<String> lines = draft.read(Checkout.spec(PYTHON)).lines().map(String::strip).toList();
        int start = lines.indexOf(after);
        return start + lines.subList(start, lines.size()).indexOf(text) + 1;
    }

    private String printed() {
        StringWriter text = new StringWriter();
        todo.print(new PrintWriter(text));
        return text.toString();
    }

    private static String replace(String text, String... pairs) {
        String result = text;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(result).contains(pairs[i]);
            result = result.replace(pairs[i], pairs[i + 1]);
        }
        return result;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private void git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Subprocess ended = Subprocess.run(command, root, Map.of(), Duration.ofMinutes(1));
        assertThat(ended.status()).as(ended.toString()).isZero();
    }
}
