package io.github.qtloop.tasks;

import io.github.qtloop.KeyboardInterrupt;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.MainThread;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C does while a runner runs in the JVM's main thread. The first cancels the main task, so that its finally
 * blocks run; the second raises {@link KeyboardInterrupt} out of the loop. If the loop serves neither, because a
 * callback does not end, the next ends the JVM, as it would without a runner.
 *
 * <p>The JVM calls in a thread of its own; the loop's state is touched in the loop's thread only.
 */
final class CtrlC implements AutoCloseable {

    private final AbstractEventLoop loop;
    private final Task<?> task;
    private final AtomicInteger unserved = new AtomicInteger();
    private final @Nullable Interrupt interrupt;
    private int served;

    CtrlC(AbstractEventLoop loop, Task<?> task) {
        this.loop = loop;
        this.task = task;
        interrupt = MainThread.isCurrent() ? Interrupt.insteadOfDefault(this::pressed) : null;
    }

    /** What a run raises that was cancelled: by Ctrl-C, unless somebody else has cancelled it, too. */
    RuntimeException orCancelled(CancelledError error) {
        if (served > 0 && task.uncancel() == 0) {
            throw new KeyboardInterrupt();
        }
        throw error;
    }

    @Override
    public void close() {
        if (interrupt != null) {
            interrupt.close();
        }
    }

    private void pressed() {
        if (unserved.getAndIncrement() < 2) {
            loop.callSoonThreadsafe(this::serve);
        } else if (interrupt != null) {
            interrupt.passOn();
        }
    }

    private void serve() {
        unserved.decrementAndGet();
        served++;
        if (served > 1 || task.done()) {
            throw new KeyboardInterrupt();
        }
        task.cancel();
    }
}
