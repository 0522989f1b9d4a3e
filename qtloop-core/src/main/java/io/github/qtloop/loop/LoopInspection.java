package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.CoroutineFrame;
import io.github.qtloop.trace.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** What a dump sees of the loops: nothing is noted for it while they run. */
public final class LoopInspection {

    private static final Set<AbstractQtEventLoop> LOOPS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private LoopInspection() {}

    static void add(AbstractQtEventLoop loop) {
        LOOPS.add(loop);
    }

    /**
     * The loops that are not closed; any thread.
     *
     * @return a new list
     */
    public static List<AbstractQtEventLoop> loops() {
        synchronized (LOOPS) {
            return LOOPS.stream().filter(loop -> !loop.isClosed()).toList();
        }
    }

    /**
     * Where a loop runs; any thread.
     *
     * @param loop the loop
     * @return the thread, or null while it does not run
     */
    public static @Nullable Thread thread(AbstractQtEventLoop loop) {
        return loop.state.thread();
    }

    /**
     * The names of the pending tasks of a loop; any thread, but what changes meanwhile may be missing.
     *
     * @param loop the loop
     * @return the names, the oldest first
     */
    public static List<String> names(AbstractQtEventLoop loop) {
        return loop.orphans.pendingTasks().stream().map(Task::getName).toList();
    }

    /**
     * The callbacks that took longer than {@code slow_callback_duration} in debug mode; any thread.
     *
     * @param loop the loop
     * @return the newest ones, the oldest of them first
     */
    public static List<String> slowCallbacks(AbstractQtEventLoop loop) {
        return loop.runner.slow.newest();
    }

    /**
     * What the tasks of a loop are doing; in the thread of the loop, or in any while it does not run.
     *
     * @param loop the loop
     * @return the tasks that are pending, the oldest first
     */
    public static List<TaskSnapshot> tasks(AbstractQtEventLoop loop) {
        List<TaskSnapshot> tasks = new ArrayList<>();
        for (Task<?> task : loop.orphans.pendingTasks()) {
            if (task instanceof QtTask<?> own) {
                tasks.add(own.snapshot());
            }
        }
        return tasks;
    }

    /** The words for what a coroutine is about. */
    static String state(QtTask<?> task, CoroutineFrame<?> frame, @Nullable QtFuture<?> waiter) {
        if (task.loop().runner.currentTask() == task) {
            return "running";
        } else if (waiter != null && !waiter.done()) {
            return "waiting";
        }
        return frame.isNew() ? "not started" : "ready";
    }

    /** The frames of the program, the newest first; those of the library where there are no others. */
    static List<StackTraceElement> stack(QtTask<?> task) {
        return List.of(Story.of(task.coroutineStack()));
    }
}
