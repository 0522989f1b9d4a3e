package io.github.qtloop.loop;

import io.github.qtloop.Context;
import org.jspecify.annotations.Nullable;

/** A context, and which one each thread is in. */
final class LoopContext implements Context {

    private static final ThreadLocal<@Nullable LoopContext> CURRENT = new ThreadLocal<>();

    private boolean entered;

    /** The context that the calling thread is in; outside of any it is in its own, which has no values. */
    static LoopContext current() {
        LoopContext context = CURRENT.get();
        if (context == null) {
            context = new LoopContext();
            CURRENT.set(context);
        }
        return context;
    }

    /** {@code contextvars.copy_context()}, unless a context is given. */
    static Context orCopy(@Nullable Context given) {
        return given != null ? given : current().copy();
    }

    @Override
    public void run(Runnable action) {
        if (entered) {
            throw new IllegalStateException("cannot enter context: " + this + " is already entered");
        }
        LoopContext before = CURRENT.get();
        entered = true;
        CURRENT.set(this);
        try {
            action.run();
        } finally {
            CURRENT.set(before);
            entered = false;
        }
    }

    @Override
    public Context copy() {
        return new LoopContext();
    }

    @Override
    public String toString() {
        return "<Context object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }
}
