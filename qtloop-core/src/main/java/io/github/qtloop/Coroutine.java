package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * The body of a coroutine: what {@code async def} makes in Python. It runs on the loop's thread, as a task or awaited
 * by another coroutine, and may wait with {@link Awaitable#await()}.
 *
 * <p>A function that is {@code async def} in Python returns one in Java:
 *
 * <pre>{@code
 * static Coroutine<String> fetch(String url) {
 *     return () -> {
 *         Asyncio.sleep(1).await();
 *         return "content of " + url;
 *     };
 * }
 * }</pre>
 *
 * <p>Important, because nothing else of the JVM knows of the coroutines that take turns in a thread:
 *
 * <ol>
 *   <li>Hold no monitor ({@code synchronized}) and no {@link java.util.concurrent.locks.Lock} across an await: another
 *       coroutine of the same thread owns it, too, or waits for it for ever. Use {@code Asyncio.lock()}. The debug mode
 *       of the loop reports monitors that are held.
 *   <li>A {@link ThreadLocal} is shared by all coroutines of the thread, and a binding of a {@link ScopedValue} is seen
 *       by those that run meanwhile. Use a {@link ContextVar}.
 *   <li>What runs below a native frame or a class initialiser cannot await: a slot that Qt calls, a virtual method that
 *       Qt calls, a callback of Python. Start a task there.
 * </ol>
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface Coroutine<T extends @Nullable Object> extends Awaitable<T> {
    /**
     * Runs the body from its start to its end.
     *
     * @return the result
     * @throws Exception whatever the body raises; it becomes the exception of the task
     */
    T run() throws Exception;

    /**
     * Runs the body as a part of the coroutine that calls: Python's {@code await coroutine}.
     *
     * @return the result
     */
    @Override
    default T await() {
        try {
            return run();
        } catch (Exception error) {
            throw Raising.unchecked(error);
        }
    }

    /**
     * Makes a coroutine object: it runs once, can be driven step by step, and is reported when nobody awaits it.
     *
     * @param body what it runs
     * @param <T> the type of the result
     * @return a coroutine that has not started
     */
    static <T extends @Nullable Object> CoroutineObject<T> of(Coroutine<T> body) {
        return AsyncioProvider.get().coroutine(body, null);
    }

    /**
     * Makes a coroutine object with a name.
     *
     * @param name what messages call it; otherwise they tell the class that holds the body
     * @param body what it runs
     * @param <T> the type of the result
     * @return a coroutine that has not started
     */
    static <T extends @Nullable Object> CoroutineObject<T> of(String name, Coroutine<T> body) {
        return AsyncioProvider.get().coroutine(body, name);
    }

    /**
     * Suspends the running coroutine as a whole: what a bare {@code yield} does in Python. Futures use it to be
     * awaited; a task that is suspended with null goes on in the next iteration of the loop.
     *
     * @param value what {@link CoroutineObject#send} returns to whoever drives the coroutine
     * @return what is sent next
     * @throws IllegalStateException when no coroutine is running in this thread, or when it cannot wait here
     */
    static @Nullable Object suspend(@Nullable Object value) {
        return AsyncioProvider.get().suspend(value);
    }
}
