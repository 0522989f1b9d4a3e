package io.github.qtloop.python;

import io.github.qtloop.reactor.Interest;
import io.github.qtloop.scheduler.Carrier;
import io.github.qtloop.scheduler.PassengerHandles;
import org.jspecify.annotations.Nullable;

/** A Python event loop that carries the handles of a Java loop, too. Its lock is the GIL. */
public final class SharedLoop implements Carrier {

    private final PythonObject object;
    private final PythonLoop loop;

    private SharedLoop(PythonObject object, PassengerHandles handles) {
        this.object = object;
        this.loop = object.withGil(SharedLoop::attached);
        loop.carry(handles);
    }

    /**
     * Makes a Python loop.
     *
     * @param handles the handles of the Java loop that shares it
     * @return what the Java loop runs on
     */
    public static SharedLoop create(PassengerHandles handles) {
        return new SharedLoop(PythonObject.importModule("qtloop").invoke(PythonObject.class, "QtEventLoop"), handles);
    }

    /**
     * Takes the handles of a Java loop aboard of a Python loop that has none yet.
     *
     * @param object a Qt event loop of Python
     * @param handles the handles of the Java loop
     * @return what the Java loop runs on
     */
    public static SharedLoop join(PythonObject object, PassengerHandles handles) {
        SharedLoop shared = new SharedLoop(object, handles);
        if (shared.loop.isRunning()) {
            handles.runBegins();
        }
        return shared;
    }

    /**
     * The Java handles that a Python loop carries.
     *
     * @param object a loop of Python
     * @return the handles of the Java loop that shares it, or null
     * @throws IllegalStateException when the loop is closed, or is not a Qt event loop
     */
    public static @Nullable PassengerHandles passengers(PythonObject object) {
        return object.withGil(address -> attached(address).passengers());
    }

    private static PythonLoop attached(long address) {
        PythonLoop loop = PythonLoop.find(address);
        if (loop == null) {
            throw new IllegalStateException("Event loop is closed");
        }
        return loop;
    }

    @Override
    public long enter() {
        return JavaFrames.ensureGil();
    }

    @Override
    public void leave(long state) {
        JavaFrames.releaseGil(state);
    }

    @Override
    public void callSoon(long token) {
        loop.scheduler.callSoon(token);
    }

    @Override
    public void callAt(double deadline, long token) {
        loop.scheduler.callAt(deadline, token);
    }

    @Override
    public void timerCancelled() {
        loop.scheduler.timerCancelled();
    }

    @Override
    public void watch(int fd, int direction, Runnable callback) {
        object.invoke(direction == Interest.READ ? "add_reader" : "add_writer", fd, callback);
    }

    @Override
    public boolean unwatch(int fd, int direction) {
        return object.invoke(boolean.class, direction == Interest.READ ? "remove_reader" : "remove_writer", fd);
    }

    @Override
    public void stop() {
        object.invoke("stop");
    }

    @Override
    public void run() {
        object.invoke("run_forever");
    }

    @Override
    public void endTasks() {
        PythonObject.importModule("qtloop._java").invoke(PythonObject.class, "end_tasks").await();
    }

    @Override
    public void close() {
        object.invoke("close");
        object.close();
    }
}
