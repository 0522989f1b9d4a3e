package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.CreateServerOptions;
import io.github.qtloop.asyncio.Handle;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generated surface of a version: what it shares with the others, and what sets it apart. */
class SurfaceTest {

    @Test
    void policiesAreDeprecatedWhereTheyAre() throws ReflectiveOperationException {
        List<AnnotatedElement> policies = List.of(
                Class.forName("io.github.qtloop.asyncio.AbstractEventLoopPolicy"),
                Asyncio.class.getMethod("getEventLoopPolicy"),
                AsyncioFunctions.class.getMethod("getEventLoopPolicy"));
        assertThat(policies).allSatisfy(policy -> {
            Deprecated deprecated = policy.getAnnotation(Deprecated.class);
            String since = deprecated == null ? "never" : deprecated.since();
            assertThat(since).isEqualTo(Expected.text("policies-deprecated-since"));
            assertThat(deprecated == null || deprecated.forRemoval()).isTrue();
        });
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
        assertThat(Stream.of("io.github.qtloop.asyncio.QueueShutDown").allMatch(SurfaceTest::exists))
                .isEqualTo(Expected.is("queue-shutdown"));
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

    private static boolean exists(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }
}
