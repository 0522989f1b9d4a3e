package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import org.jspecify.annotations.Nullable;

/**
 * A done callback by which a task waits for a future, or will wait for it: call graphs read from the callbacks who awaits a future.
 * So CPython's {@code future_add_to_awaited_by} needs no counterpart.
 */
public interface AwaitingCallback {

    /**
     * Who waits.
     *
     * @return the task, or null where no task has added the callback
     */
    @Nullable Task<?> awaitingTask();
}
