package io.github.qtloop.loop.coroutine;

import io.github.qtloop.loop.report.ErrorLog;
import io.github.qtloop.loop.report.Traces;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports the monitors that a coroutine holds while it waits, for the debug mode: the other coroutines of the thread
 * own them, too, then. The JVM stops all threads for the answer.
 */
final class HeldMonitors {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HeldMonitors() {}

    /** Called by a coroutine that is about to suspend itself. */
    static void report() {
        long[] self = {Thread.currentThread().threadId()};
        @Nullable ThreadInfo thread = THREADS.getThreadInfo(self, true, false, Integer.MAX_VALUE)[0];
        if (thread == null || thread.getLockedMonitors().length == 0) {
            return;
        }
        StackTraceElement[] stack = thread.getStackTrace();
        int start = startOfCoroutine(stack);
        for (MonitorInfo monitor : thread.getLockedMonitors()) {
            if (monitor.getLockedStackDepth() < start) {
                warn(monitor, Traces.ofCoroutine(Arrays.copyOf(stack, start)));
            }
        }
    }

    /** The frames from this index on belong to whoever has resumed the coroutine. */
    private static int startOfCoroutine(StackTraceElement[] stack) {
        int index = 0;
        while (index < stack.length && !CoroutineFrame.isStart(stack[index])) {
            index++;
        }
        return index;
    }

    private static void warn(MonitorInfo monitor, List<StackTraceElement> stack) {
        ErrorLog.warn("A coroutine waits while it holds the monitor of a " + monitor.getClassName()
                + ": the other coroutines of the thread are not kept out; use Asyncio.lock() instead"
                + "\nTaken at:\n" + Traces.format(monitor.getLockedStackFrame())
                + "\nWaiting at (most recent call last):\n" + Traces.format(stack));
    }
}
