package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.CreateServerOptions;
import io.github.qtloop.asyncio.Handle;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sets this version's surface apart, and what it shares with the others. */
class SurfaceTest {
    @Test
    void policiesAreNotDeprecated() throws Exception {
        assertThat(AbstractEventLoopPolicy.class.isAnnotationPresent(Deprecated.class)).isFalse();
        assertThat(Asyncio.class.getMethod("getEventLoopPolicy").isAnnotationPresent(Deprecated.class)).isFalse();
    }

    @Test
    void serversCannotKeepConnectionsAliveYet() {
        assertThat(namesOf(CreateServerOptions.class)).doesNotContain("keepAlive");
        assertThat(namesOf(CreateServerOptions.class)).contains("backlog");
    }

    @Test
    void handlesHaveNoContextYet() {
        assertThat(namesOf(Handle.class)).doesNotContain("getContext");
    }

    @Test
    void theDefaultExecutorIsAwaitedWithoutTimeout() {
        assertThat(AbstractEventLoop.class.getMethods())
                .filteredOn(m -> m.getName().equals("shutdownDefaultExecutor"))
                .singleElement()
                .returns(0, Method::getParameterCount);
    }

    @Test
    void cancellationIsNoException() {
        assertThat(new CancelledError()).isNotInstanceOf(Exception.class);
    }

    @Test
    void thePythonSideIsPackaged() throws Exception {
        try (InputStream shim = SurfaceTest.class.getResourceAsStream("/python/qtloop/_shim_311.py")) {
            assertThat(new String(shim.readAllBytes(), StandardCharsets.UTF_8)).contains("PYTHON = (3, 11)");
        }
    }

    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }
}
