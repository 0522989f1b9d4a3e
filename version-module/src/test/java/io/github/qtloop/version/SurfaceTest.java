package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.CreateServerOptions;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.IncompleteReadError;
import io.github.qtloop.asyncio.LimitOverrunError;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.SelectorEventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The generated surface of a version: what it shares with the others, and what sets it apart. */
class SurfaceTest {

    private static final Path SPECS = Path.of("../api-spec/src/main/resources");

    @Test
    void policiesAreDeprecatedWhereTheyAre() throws ReflectiveOperationException {
        List<AnnotatedElement> policies = List.of(
                Class.forName("io.github.qtloop.asyncio.AbstractEventLoopPolicy"),
                Asyncio.class.getMethod("getEventLoopPolicy"),
                AsyncioFunctions.class.getMethod("getEventLoopPolicy"));
        assertThat(policies).allSatisfy(policy -> {
            Deprecated deprecated = policy.getAnnotation(Deprecated.class);
            assertThat(deprecatedSince(policy)).isEqualTo(Expected.text("policies-deprecated-since"));
            assertThat(deprecated == null || deprecated.forRemoval()).isTrue();
        });
    }

    /** Two of them never are, although Python drops all of them together. */
    @Test
    void childWatchersAreDeprecatedWhereTheyAre() throws ReflectiveOperationException {
        if (Expected.text("child-watchers-deprecated-since").equals("gone")) {
            assertThat(exists("AbstractChildWatcher")).isFalse();
            return;
        }
        for (String watcher : List.of("Abstract", "Fast", "MultiLoop", "Safe")) {
            assertThat(deprecatedSince(childWatcher(watcher)))
                    .as(watcher)
                    .isEqualTo(Expected.text("child-watchers-deprecated-since"));
        }
        for (String watcher : List.of("Pidfd", "Threaded")) {
            assertThat(deprecatedSince(childWatcher(watcher))).as(watcher).isEqualTo("never");
        }
    }

    @Test
    void serversHaveTheOptionsOfTheVersion() {
        assertThat(namesOf(CreateServerOptions.class)).contains("backlog");
        assertThat(namesOf(CreateServerOptions.class).contains("keepAlive")).isEqualTo(Expected.is("server-keep-alive"));
    }

    @Test
    void handlesHaveAContextSinceTheyHave() {
        assertThat(namesOf(Handle.class).contains("getContext")).isEqualTo(Expected.is("handle-context"));
    }

    @Test
    void theExecutorsEndIsAwaitedWithATimeoutSinceItIs() {
        assertThat(Arrays.stream(AbstractEventLoop.class.getMethods())
                        .filter(method -> method.getName().equals("shutdownDefaultExecutor"))
                        .anyMatch(method -> method.getParameterCount() == 1))
                .isEqualTo(Expected.is("executor-timeout"));
    }

    @Test
    void queuesCanBeShutDownSinceTheyCan() {
        assertThat(exists("QueueShutDown")).isEqualTo(Expected.is("queue-shutdown"));
        assertThat(namesOf(Queue.class).contains("shutdown")).isEqualTo(Expected.is("queue-shutdown"));
    }

    @Test
    void tasksStartEagerlySinceTheyCan() {
        assertThat(namesOf(Asyncio.class).contains("eagerTaskFactory")).isEqualTo(Expected.is("eager-tasks"));
    }

    @Test
    void theLoopHasAShortNameSinceItHas() {
        assertThat(exists("EventLoop")).isEqualTo(Expected.is("event-loop-name"));
        assertThat(Arrays.stream(QtEventLoop.class.getInterfaces()).map(Class::getSimpleName).toList())
                .isEqualTo(Expected.is("event-loop-name") ? List.of("EventLoop") : List.of());
        assertThat(SelectorEventLoop.class).isAssignableFrom(QtEventLoop.class);
    }

    @Test
    void everythingThatAsyncioExportsIsThere() throws IOException {
        String spec = Files.readString(SPECS.resolve("asyncio/3." + Expected.text("python-minor") + ".yaml"));
        String excluded = Files.readString(SPECS.resolve("overlay/general.yaml"))
                + Files.readString(SPECS.resolve("overlay/callgraphs.yaml"));
        List<String> exported = wordsIn(spec, "\\n  asyncio:\\n    all: \\[([^\\]]*)]");
        List<String> withoutJava = wordsIn(excluded, "- names: \\[([^\\]]*)]");

        assertThat(exported).hasSizeGreaterThan(90);
        assertThat(exported)
                .filteredOn(name -> !withoutJava.contains(name))
                .allSatisfy(name -> assertThat(isThere(name)).as(name).isTrue());
    }

    @Test
    void whatAnyVersionLacksIsNotThere() {
        assertThat(isThere("no_such_function")).isFalse();
    }

    @Test
    void constructorsAreFunctions() {
        assertThat(Asyncio.queue(5).maxsize()).isEqualTo(5);
        assertThat(Asyncio.PIPE).isEqualTo(-1);
        assertThat(Asyncio.FIRST_COMPLETED).isEqualTo("FIRST_COMPLETED");
    }

    @Test
    void exceptionsHaveTheirFields() {
        IncompleteReadError known = new IncompleteReadError(new byte[2], 3);
        IncompleteReadError unknown = new IncompleteReadError(new byte[2], null);

        assertThat(known).hasMessage("2 bytes read on a total of 3 expected bytes");
        assertThat(known.partial()).hasSize(2);
        assertThat(unknown).hasMessage("2 bytes read on a total of undefined expected bytes");
        assertThat(new LimitOverrunError("too long", 4).consumed()).isEqualTo(4);
    }

    @Test
    void questionsAboutObjectsAreAnswered() {
        Coroutine<String> coroutine = () -> "done";

        assertThat(Asyncio.iscoroutine(coroutine)).isTrue();
        assertThat(Asyncio.iscoroutine("done")).isFalse();
        assertThat(Asyncio.isfuture(null)).isFalse();
    }

    @Test
    void cancellationIsNoException() {
        assertThat(new CancelledError()).isNotInstanceOf(Exception.class);
    }

    @Test
    void thePythonSideIsPackaged() throws IOException {
        String minor = Expected.text("python-minor");
        try (InputStream shim = SurfaceTest.class.getResourceAsStream("/python/qtloop/_shim_3" + minor + ".py")) {
            assertThat(shim).isNotNull();
            assertThat(new String(shim.readAllBytes(), StandardCharsets.UTF_8)).contains("PYTHON = (3, " + minor + ")");
        }
    }

    /** Whether a name of Python has a class, a constant or a function in Java. */
    private static boolean isThere(String python) {
        String camel = Pattern.compile("(?<=.)_(.)").matcher(python).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        return exists(python)
                || namesOf(Asyncio.class).contains(camel)
                || Arrays.stream(Asyncio.class.getFields()).anyMatch(field -> field.getName().equals(python));
    }

    /** The words in the lists that a pattern finds. */
    private static List<String> wordsIn(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results()
                .flatMap(list -> Arrays.stream(list.group(1).strip().split("[,\\s]+")))
                .toList();
    }

    private static Class<?> childWatcher(String kind) throws ClassNotFoundException {
        return Class.forName("io.github.qtloop.asyncio." + kind + "ChildWatcher");
    }

    private static String deprecatedSince(AnnotatedElement element) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        return deprecated == null ? "never" : deprecated.since();
    }

    private static boolean exists(String name) {
        try {
            Class.forName("io.github.qtloop.asyncio." + name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }
}
