package io.github.qtloop.loop.coroutine;

import io.github.qtloop.CoroutineObject;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.loop.report.ErrorLog;
import io.github.qtloop.loop.report.Traces;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Warns of coroutine objects that the collector has taken before anybody awaited them, as Python does. What was found
 * is told when the next one is made, and by each loop that runs or is closed.
 */
public final class NeverAwaited extends WeakReference<CoroutineObject<?>> {

    private static final ReferenceQueue<CoroutineObject<?>> COLLECTED = new ReferenceQueue<>();

    /** Keeps the references until they are told of or needed no more. */
    private static final Set<NeverAwaited> WATCHING = ConcurrentHashMap.newKeySet();

    private final String name;
    private final @Nullable List<StackTraceElement> source;

    private NeverAwaited(CoroutineObject<?> coroutine, String name, @Nullable List<StackTraceElement> source) {
        super(coroutine, COLLECTED);
        this.name = name;
        this.source = source;
    }

    static NeverAwaited watch(CoroutineObject<?> coroutine, String name) {
        reportCollected();
        AbstractEventLoop loop = ThreadState.get().loop;
        NeverAwaited watch =
                new NeverAwaited(coroutine, name, loop != null && loop.getDebug() ? Traces.here() : null);
        WATCHING.add(watch);
        return watch;
    }

    /** The coroutine has started, or was closed. */
    void end() {
        WATCHING.remove(this);
        clear();
    }

    /** Warns of what the collector has taken since the last call; any thread. */
    public static void reportCollected() {
        while (COLLECTED.poll() instanceof NeverAwaited watch) {
            WATCHING.remove(watch);
            ErrorLog.warn(watch.message());
        }
    }

    private String message() {
        String text = "coroutine '" + name + "' was never awaited";
        return source == null
                ? text
                : text + "\nCoroutine created at (most recent call last)\n" + Traces.format(source);
    }
}
