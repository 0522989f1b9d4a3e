package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import java.util.List;
import java.util.Set;

/**
 * What a task was doing at one moment.
 *
 * @param task the task
 * @param coroutine the name of its coroutine
 * @param state {@code running}, {@code waiting}, {@code ready} or {@code not started}
 * @param stack the frames of the program in it, the newest first
 * @param awaitedBy the tasks that wait for it
 * @param callbacks the functions that it will call when it is done, those by which tasks wait left out
 */
public record TaskSnapshot(
        Task<?> task,
        String coroutine,
        String state,
        List<StackTraceElement> stack,
        Set<Task<?>> awaitedBy,
        List<Object> callbacks) {}
