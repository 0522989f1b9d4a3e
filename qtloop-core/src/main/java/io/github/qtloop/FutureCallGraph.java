package io.github.qtloop;

import io.github.qtloop.asyncio.Future;
import java.util.List;

/**
 * What a future waits for and who waits for it: {@code asyncio.FutureCallGraph}. A frame of Java stands where Python has a {@code
 * FrameCallGraphEntry}.
 *
 * @param future the future, or the task
 * @param callStack what the task is doing, the newest frame first; empty for a future that is no task
 * @param awaitedBy the same of each task that waits for it
 */
public record FutureCallGraph(Future<?> future, List<StackTraceElement> callStack, List<FutureCallGraph> awaitedBy) {}
