package io.github.qtloop.python.loop;

import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.capi.Gil;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.scheduler.Carrier;
import io.github.qtloop.scheduler.PassengerHandles;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Python event loop that carries the handles of a Java loop, too. Its lock is the GIL. */
public final class SharedLoop implements Carrier {

    private final PythonLoop loop;

    /** What keeps a loop alive that Java has made; null for one of Python, which may be dropped there. */
    private final @Nullable PythonObject owned;

    private SharedLoop(PythonLoop loop, @Nullable PythonObject owned, PassengerHandles handles) {
        this.loop = loop;
        this.owned = owned;
        loop.carry(handles);
    }

    /**
     * Makes a Python loop.
     *
     * @param handles the handles of the Java loop that shares it
     * @return what the Java loop runs on
     */
    public static SharedLoop create(PassengerHandles handles) {
        PythonObject made = PythonObject.importModule("qtloop").invoke(PythonObject.class, "QtEventLoop");
        return new SharedLoop(Bridge.with(made, SharedLoop::attached), made, handles);
    }

    /**
     * Takes the handles of a Java loop aboard of a Python loop that has none yet.
     *
     * @param object a Qt event loop of Python
     * @param handles the handles of the Java loop
     * @return what the Java loop runs on
     */
    public static SharedLoop join(PythonObject object, PassengerHandles handles) {
        return new SharedLoop(Bridge.with(object, SharedLoop::attached), null, handles);
    }

    /**
     * Asks for Java's handles whenever a loop of Python begins to run without them.
     *
     * @param action gets the loop, and calls {@link #join}
     */
    public static void joinBy(Consumer<PythonObject> action) {
        try (Gil _ = Gil.take()) {
            PythonLoop.joinBy(action);
        }
    }

    /**
     * The Java handles that a Python loop carries.
     *
     * @param object a loop of Python
     * @return the handles of the Java loop that shares it, or null
     * @throws IllegalStateException when the loop is closed, or is not a Qt event loop
     */
    public static @Nullable PassengerHandles passengers(PythonObject object) {
        return Bridge.with(object, address -> attached(address).passengers());
    }

    private static PythonLoop attached(long address) {
        PythonLoop loop = PythonLoop.find(address);
        if (loop == null) {
            throw new IllegalStateException("Event loop is closed");
        }
        return loop;
    }

    /** Another thread may have closed the loop since its Java side has looked. */
    private PythonLoop open() {
        if (loop.isClosed()) {
            throw new IllegalStateException("Event loop is closed");
        }
        return loop;
    }

    private @Nullable Object invoke(String method, @Nullable Object... arguments) {
        // A loop that is closed may have no object any more.
        try (PythonObject object = Bridge.call(() -> Bridge.borrow(open().object()))) {
            return object.invoke(method, arguments);
        }
    }

    @Override
    public long enter() {
        return Gil.ensure();
    }

    @Override
    public void leave(long state) {
        JavaFrames.releaseGil(state);
    }

    @Override
    public void callSoon(long token) {
        open().scheduler.callSoon(token);
    }

    @Override
    public void callAt(double deadline, long token) {
        open().scheduler.callAt(deadline, token);
    }

    @Override
    public void timerCancelled() {
        loop.scheduler.timerCancelled();
    }

    @Override
    public void watch(int fd, int direction, Runnable callback) {
        invoke(direction == Interest.READ ? "add_reader" : "add_writer", fd, callback);
    }

    @Override
    public boolean unwatch(int fd, int direction) {
        return (Boolean) invoke(direction == Interest.READ ? "remove_reader" : "remove_writer", fd);
    }

    @Override
    public void stop() {
        if (!loop.isClosed()) {
            invoke("stop");
        }
    }

    @Override
    public void run() {
        invoke("run_forever");
    }

    @Override
    public void endTasks() {
        PythonObject.importModule("qtloop._java").invoke(PythonObject.class, "end_tasks").await();
    }

    @Override
    public void close() {
        if (!loop.isClosed()) {
            invoke("close");
        }
        if (owned != null) {
            owned.close();
        }
    }
}
