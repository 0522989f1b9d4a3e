package io.github.qtloop.interop;

import io.github.qtloop.AsyncioProvider;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.loop.Engines;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.SharedLoop;
import io.github.qtloop.scheduler.PassengerHandles;

/** The Java loop that shares each loop of Python. */
final class JavaLoops {

    private JavaLoops() {}

    /** The Java loop of a Python loop; made when it is first asked for. */
    static AbstractEventLoop of(PythonObject loop) {
        PassengerHandles aboard = SharedLoop.passengers(loop);
        return aboard != null
                ? Engines.loopOf(aboard)
                : Engines.sharing(
                        handles -> SharedLoop.join(loop, handles),
                        () -> AsyncioProvider.installed().newEventLoop());
    }
}
