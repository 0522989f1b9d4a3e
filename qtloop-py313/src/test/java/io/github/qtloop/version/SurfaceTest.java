package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.CreateServerOptions;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.QueueShutDown;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sets this version's surface apart, and what it shares with the others. */
class SurfaceTest {
    @Test
    @SuppressWarnings("removal")
    void policiesAreDeprecated() throws Exception {
        assertThat(List.of(
                        AbstractEventLoopPolicy.class.getAnnotation(Deprecated.class),
                        Asyncio.class.getMethod("getEventLoopPolicy").getAnnotation(Deprecated.class),
                        AsyncioFunctions.class.getMethod("getEventLoopPolicy").getAnnotation(Deprecated.class)))
                .allSatisfy(deprecated -> {
                    assertThat(deprecated.since()).isEqualTo("3.13");
                    assertThat(deprecated.forRemoval()).isTrue();
                });
    }

    @Test
    void serversCanKeepConnectionsAlive() {
        assertThat(namesOf(CreateServerOptions.class)).contains("keepAlive");
        assertThat(namesOf(CreateServerOptions.class)).contains("backlog");
    }

    @Test
    void handlesHaveAContext() {
        assertThat(namesOf(Handle.class)).contains("getContext");
    }

    @Test
    void queuesCanBeShutDown() {
        assertThat(new QueueShutDown("over")).isInstanceOf(RuntimeException.class).hasMessage("over");
    }

    @Test
    void cancellationIsNoException() {
        assertThat(new CancelledError()).isNotInstanceOf(Exception.class);
    }

    @Test
    void thePythonSideIsPackaged() throws Exception {
        try (InputStream shim = SurfaceTest.class.getResourceAsStream("/python/qtloop/_shim_313.py")) {
            assertThat(new String(shim.readAllBytes(), StandardCharsets.UTF_8)).contains("PYTHON = (3, 13)");
        }
    }

    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }
}
