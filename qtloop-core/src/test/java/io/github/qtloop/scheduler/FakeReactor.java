package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReadinessSink;
import java.util.ArrayDeque;
import java.util.Queue;

/** A reactor without a system behind it: notes what it is told, and reports what the test puts in. */
class FakeReactor implements Reactor {

    private final Queue<Integer> ready = new ArrayDeque<>();
    private volatile boolean awake;
    private long deadline = NEVER;
    private int quits;

    /** Makes a descriptor be reported by the next poll. */
    void makeReady(int fd) {
        ready.add(fd);
    }

    /** Whether a wake-up is pending. */
    boolean isAwake() {
        return awake;
    }

    /** The deadline that was set last. */
    long deadline() {
        return deadline;
    }

    /** How often it was told to quit. */
    int quits() {
        return quits;
    }

    @Override
    public void watch(int fd, int interest) {}

    @Override
    public int poll(ReadinessSink sink) {
        int count = ready.size();
        for (int i = 0; i < count; i++) {
            sink.ready(ready.remove(), 1);
        }
        return count;
    }

    @Override
    public void setDeadline(long newDeadline) {
        deadline = newDeadline;
    }

    @Override
    public void wakeup() {
        awake = true;
    }

    @Override
    public void acknowledge() {
        awake = false;
    }

    @Override
    public void run(Runnable step) {
        throw new AssertionError("the test makes the steps itself");
    }

    @Override
    public void attach(Runnable step) {
        throw new AssertionError("the test makes the steps itself");
    }

    @Override
    public void detach() {}

    @Override
    public void quit() {
        quits++;
    }

    @Override
    public void close() {}
}
