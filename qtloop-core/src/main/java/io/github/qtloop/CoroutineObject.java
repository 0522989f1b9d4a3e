package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * A coroutine that runs once and can be driven step by step: the counterpart of what calling an {@code async def} gives
 * in Python. {@link Coroutine#of} makes one. Most programs await it or make a task of it; {@link #send}, {@link #raise}
 * and {@link #close} are for those who write a loop of their own, or tests.
 *
 * <table>
 * <caption>States and transitions</caption>
 * <tr><th>state</th><th>call</th><th>next state</th></tr>
 * <tr><td>created</td><td>{@code send(null)}, or awaited</td><td>running</td></tr>
 * <tr><td>created</td><td>{@code raise}, {@code close}</td><td>closed; the body does not run</td></tr>
 * <tr><td>running</td><td>it awaits what is not done</td><td>suspended</td></tr>
 * <tr><td>running</td><td>it returns or raises</td><td>closed</td></tr>
 * <tr><td>suspended</td><td>{@code send}, {@code raise}, {@code close}</td><td>running</td></tr>
 * </table>
 *
 * <p>One that is neither awaited nor closed is reported under {@code asyncio} in the system's log once the collector
 * has taken it. One that is suspended and forgotten is collected without its {@code finally} blocks being run, unlike
 * in Python: {@link #close} runs them.
 *
 * @param <T> the type of the result
 */
public interface CoroutineObject<T extends @Nullable Object> extends Coroutine<T>, AutoCloseable {

    /** What a coroutine is doing: what {@code inspect.getcoroutinestate} tells. */
    enum State {
        /** It has not started. */
        CREATED,
        /** Its code is being executed. */
        RUNNING,
        /** It waits. */
        SUSPENDED,
        /** It has ended. */
        CLOSED
    }

    /**
     * What the coroutine is doing.
     *
     * @return its state
     */
    State state();

    /**
     * Runs to the next suspension: Python's {@code send}.
     *
     * @param value what {@link Coroutine#suspend} gives in the coroutine; null for the first time
     * @return what the coroutine has suspended itself with: the future that it awaits, or null
     * @throws StopIteration when the coroutine returns; it holds the result
     * @throws IllegalArgumentException when the coroutine is running already, or when it has not started and the value
     *     is not null
     * @throws IllegalStateException when the coroutine has ended
     */
    @Nullable Object send(@Nullable Object value);

    /**
     * Raises an error where the coroutine waits, and runs to the next suspension: Python's {@code throw}.
     *
     * @param error what to raise
     * @return what the coroutine has suspended itself with
     * @throws StopIteration when the coroutine returns; it holds the result
     * @throws IllegalArgumentException when the coroutine is running already
     * @throws IllegalStateException when the coroutine has ended
     */
    @Nullable Object raise(Throwable error);

    /**
     * Ends the coroutine: raises {@link GeneratorExit} where it waits, so that its {@code finally} blocks run.
     *
     * @throws IllegalArgumentException when the coroutine is running
     * @throws IllegalStateException when the coroutine waits again instead of ending
     */
    @Override
    void close();
}
