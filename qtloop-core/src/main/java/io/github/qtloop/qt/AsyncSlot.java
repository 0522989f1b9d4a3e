package io.github.qtloop.qt;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.RunningLoop;
import io.qt.core.QMetaObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slot that may wait: each emission starts a coroutine as a task. {@link AsyncSlots} makes the slots.
 *
 * <p>What the coroutine raises goes to the loop's exception handler as soon as it has ended; being cancelled is no
 * error. The task runs in the loop that runs in the thread of the emission; if there is none, in the loop that was
 * running when the slot was made.
 */
@SuppressWarnings("serial") // every slot is serializable; nobody serializes one
public abstract sealed class AsyncSlot implements QMetaObject.AbstractSlot
        permits AsyncSlots.Slot0, AsyncSlots.Slot1, AsyncSlots.Slot2 {

    private final transient @Nullable AbstractQtEventLoop home = RunningLoop.get();
    private final transient Set<Task<?>> tasks = new LinkedHashSet<>();
    private final transient Overlap overlap;

    AsyncSlot(Overlap overlap) {
        this.overlap = overlap;
    }

    /**
     * The tasks of emissions that are still worked on, or wait for that.
     *
     * @return the tasks, the oldest first; empty when nothing goes on
     */
    public final List<Task<?>> tasks() {
        return List.copyOf(tasks);
    }

    /** Cancels what goes on. The thread of the loop only. */
    public final void cancel() {
        tasks().forEach(Task::cancel);
    }

    /** Any thread: starts a coroutine, or has it started by the loop's thread. */
    final void emitted(Coroutine<@Nullable Object> coroutine) {
        AbstractQtEventLoop running = RunningLoop.get();
        AbstractQtEventLoop loop = running != null ? running : home;
        if (loop == null) {
            throw new IllegalStateException("a signal has reached an async slot, but no asyncio loop is running: use"
                    + " QtAsyncio.run(...), or QtAsyncio.attach() beside QApplication.exec()");
        }
        if (loop == running) {
            start(loop, coroutine);
        } else {
            loop.callSoonThreadsafe(() -> start(loop, coroutine));
        }
    }

    private void start(AbstractQtEventLoop loop, Coroutine<@Nullable Object> coroutine) {
        List<Task<?>> earlier = tasks();
        if (overlap == Overlap.SKIP && !earlier.isEmpty()) {
            return;
        }
        if (overlap == Overlap.RESTART) {
            cancel();
        }
        boolean waits = overlap != Overlap.CONCURRENT && !earlier.isEmpty();
        Task<?> task = loop.createTask(waits ? after(earlier, coroutine) : coroutine);
        tasks.add(task);
        task.addDoneCallback(done -> ended(loop, task, done));
    }

    /** The coroutine, once all these tasks have ended. */
    private static Coroutine<@Nullable Object> after(List<Task<?>> earlier, Coroutine<@Nullable Object> coroutine) {
        return () -> {
            Asyncio.wait(earlier).await();
            return coroutine.await();
        };
    }

    private void ended(AbstractQtEventLoop loop, Task<?> task, Future<?> done) {
        tasks.remove(task);
        Throwable error = done.cancelled() ? null : done.exception();
        if (error != null) {
            Loops.report(loop, "Exception in an async slot", error, task);
        }
    }
}
