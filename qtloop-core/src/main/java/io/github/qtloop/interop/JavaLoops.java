package io.github.qtloop.interop;

import io.github.qtloop.AsyncioProvider;
import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.loop.Engines;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.loop.SharedLoop;
import io.github.qtloop.scheduler.PassengerHandles;
import io.github.qtloop.tasks.RemainingTasks;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Java loop that shares each loop of Python. */
final class JavaLoops {

    private JavaLoops() {}

    /** The Java loop of a Python loop; made when the Python loop has none yet. */
    static AbstractEventLoop of(PythonObject loop) {
        PassengerHandles aboard = SharedLoop.passengers(loop);
        return aboard != null ? Engines.loopOf(aboard) : join(loop);
    }

    private static AbstractEventLoop join(PythonObject loop) {
        AbstractEventLoop joined = Engines.sharing(
                handles -> SharedLoop.join(loop, handles), () -> AsyncioProvider.installed().newEventLoop());
        Supplier<Awaitable<?>> end = () -> endTasks(joined);
        PythonObject.importModule("qtloop._java").invoke("end_java_tasks", loop, end);
        return joined;
    }

    /** Ends the tasks of Java, but the one that awaits this. */
    private static Coroutine<@Nullable Void> endTasks(AbstractEventLoop loop) {
        return () -> {
            RemainingTasks tasks = RemainingTasks.of(loop);
            tasks.cancel().await();
            tasks.report();
            return null;
        };
    }
}
