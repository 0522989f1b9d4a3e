package io.github.qtloop.bench.jmh;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.reactor.QtRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A loop on Qt's event loop: the benchmark's thread is Qt's main thread. */
@State(Scope.Thread)
public class QtLoop {

    private @Nullable AbstractEventLoop loop;

    /** For JMH. */
    public QtLoop() {}

    /** Makes the application and the loop. */
    @Setup
    public void open() {
        QtRuntime.ensureApplication(OwnApplication.Kind.CORE, null, List.of("bench"));
        loop = Asyncio.newEventLoop();
    }

    /** Ends the loop; the application stays until the process ends. */
    @TearDown
    public void close() {
        loop().close();
    }

    /** The loop, which is not running between the calls of a benchmark. */
    AbstractEventLoop loop() {
        if (loop == null) {
            throw new IllegalStateException("the loop has not been set up");
        }
        return loop;
    }

    /** Runs a coroutine as the main task. */
    <T extends @Nullable Object> T run(Coroutine<T> main) {
        return loop().runUntilComplete(main);
    }
}
