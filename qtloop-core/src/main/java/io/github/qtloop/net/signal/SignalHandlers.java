package io.github.qtloop.net.signal;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.foreign.JvmSignal;
import io.github.qtloop.loop.Loops;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signals that a loop handles. The JVM calls a handler in a thread of its own, which hands the callback to the loop. What a
 * signal did before, also a handler of Python, comes back when the handler is removed.
 */
public final class SignalHandlers {

    private static final int LAST = 64;

    private final AbstractEventLoop loop;
    private final Map<Integer, Handled> handlers = new HashMap<>();

    /**
     * Starts without handlers.
     *
     * @param loop the loop that calls them
     */
    public SignalHandlers(AbstractEventLoop loop) {
        this.loop = loop;
    }

    /**
     * Sets the handler of a signal, instead of one of this loop.
     *
     * @param number the signal
     * @param callback what the loop calls
     * @throws IllegalArgumentException when there is no such signal
     * @throws IllegalStateException when it cannot be caught, or the JVM was started with {@code -Xrs}
     */
    public void add(int number, Runnable callback) {
        check(number);
        Objects.requireNonNull(callback, "callback");
        Context context = Context.copyContext();
        Handled before = handlers.get(number);
        if (before != null) {
            before.callback = callback;
            before.context = context;
            return;
        }
        Handled handled = new Handled(callback, context);
        JvmSignal signal = JvmSignal.calls(number, () -> Loops.tell(loop, () -> deliver(number)));
        if (signal == null) {
            throw new IllegalStateException("sig " + number + " cannot be caught");
        }
        handled.signal = signal;
        handlers.put(number, handled);
    }

    /**
     * Puts back what a signal did before.
     *
     * @param number the signal
     * @return whether it had a handler
     * @throws IllegalArgumentException when there is no such signal
     */
    public boolean remove(int number) {
        check(number);
        Handled handled = handlers.remove(number);
        if (handled == null || handled.signal == null) {
            return false;
        }
        handled.signal.close();
        return true;
    }

    /** Removes all. */
    public void close() {
        for (int number : handlers.keySet().toArray(Integer[]::new)) {
            remove(number);
        }
    }

    private void deliver(int number) {
        Handled handled = handlers.get(number);
        if (handled != null) {
            loop.callSoon(handled.callback, handled.context);
        }
    }

    private static void check(int number) {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("invalid signal number " + number);
        }
    }

    /** One signal with its handler. */
    private static final class Handled {
        private Runnable callback;
        private Context context;
        private @Nullable JvmSignal signal;

        Handled(Runnable callback, Context context) {
            this.callback = callback;
            this.context = context;
        }
    }
}
