package io.github.qtloop.loop.coroutine;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.CoroutineObject;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.loop.report.Traces;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the functions of {@link Coroutine} do. */
public final class Coroutines {

    private Coroutines() {}

    /**
     * Makes a coroutine object; see {@link Coroutine#of(Coroutine)}.
     *
     * @param body what it runs
     * @param name its name, or null for a name that is made of the body's class
     * @param <T> the type of the result
     * @return a coroutine that has not started
     */
    public static <T extends @Nullable Object> CoroutineObject<T> make(Coroutine<T> body, @Nullable String name) {
        return new QtCoroutine<>(Objects.requireNonNull(body, "body"), name);
    }

    /**
     * Has one of asyncio's own coroutines watched where the running loop is in debug mode: there it runs once, and is
     * reported if nobody awaits it. Elsewhere that would cost more than the coroutine itself.
     *
     * @param name the name of the function that returns it
     * @param body what it runs
     * @param <T> the type of the result
     * @return a coroutine object, or the body as it is
     */
    public static <T extends @Nullable Object> Coroutine<T> watched(String name, Coroutine<T> body) {
        AbstractEventLoop loop = ThreadState.get().loop;
        return loop != null && loop.getDebug() ? make(body, name) : body;
    }

    /**
     * Whether two mentions of an awaitable mean one and the same operation, as they do in Python. A mere body is run
     * anew for each.
     *
     * @param awaitable any awaitable
     * @return true for futures, coroutine objects and what is no coroutine
     */
    public static boolean runsOnce(Awaitable<?> awaitable) {
        return !(awaitable instanceof Coroutine<?>) || awaitable instanceof CoroutineObject<?>;
    }

    /**
     * Closes a coroutine object that is refused, so that nobody is told that it was never awaited.
     *
     * @param coroutine any coroutine; a mere body has nothing to close
     */
    public static void close(Coroutine<?> coroutine) {
        if (coroutine instanceof CoroutineObject<?> object) {
            object.close();
        }
    }

    /**
     * Suspends the running coroutine; see {@link Coroutine#suspend}.
     *
     * @param value what whoever drives the coroutine gets
     * @return what is sent next
     */
    public static @Nullable Object suspend(@Nullable Object value) {
        return CoroutineFrame.suspendCurrent(value);
    }

    /**
     * The name of a coroutine, or what it is made of, without a reference to the coroutine: see {@link Traces#name}.
     *
     * @param coroutine any coroutine
     * @return a name, or the class that it is made of
     */
    public static Object nameOrClass(Coroutine<?> coroutine) {
        return switch (coroutine) {
            case QtCoroutine<?> object -> object.nameOrClass();
            case Traces.Named named -> named.qualifiedName();
            default -> coroutine.getClass();
        };
    }
}
