package io.github.qtloop;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The values of context variables at one point of a program: the counterpart of {@code contextvars.Context}. Each task
 * and each callback of a loop runs in one. A context may be used by any thread, but only by one at a time.
 */
public final class Context {

    private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();

    private ContextValues values;
    private @Nullable ContextCompanion companion;
    private boolean entered;

    private Context(ContextValues values, @Nullable ContextCompanion companion) {
        this.values = values;
        this.companion = companion;
    }

    /**
     * Makes a context without values: Python's {@code contextvars.Context()}.
     *
     * @return a new context
     */
    public static Context empty() {
        return new Context(ContextValues.NONE, null);
    }

    /**
     * Copies the context of the calling thread: Python's {@code contextvars.copy_context()}. It takes the same time
     * however many values there are.
     *
     * @return a new context with the same values
     */
    public static Context copyContext() {
        Context current = current();
        return new Context(current.values, ContextCompanion.ofCopyOf(current));
    }

    /**
     * The context that the calling thread is in; outside of any it is in its own.
     *
     * @return the context itself, not a copy
     */
    public static Context current() {
        Context context = CURRENT.get();
        if (context == null) {
            context = empty();
            CURRENT.set(context);
        }
        return context;
    }

    /**
     * Runs an action in this context. What the action sets is visible in this context only. A coroutine cannot wait
     * inside the action.
     *
     * @param action what to run
     * @throws IllegalStateException when this context has been entered already
     */
    public void run(Runnable action) {
        Context before = enter();
        try {
            action.run();
        } finally {
            leave(before);
        }
    }

    /**
     * Calls a function in this context: as {@link #run}, but with a result.
     *
     * @param function what to call; what it raises is raised as it is, checked or not
     * @param <R> the type of the result
     * @return what the function returns
     * @throws IllegalStateException when this context has been entered already
     */
    public <R extends @Nullable Object> R call(Callable<R> function) {
        Context before = enter();
        try {
            return function.call();
        } catch (Exception error) {
            throw Raising.unchecked(error);
        } finally {
            leave(before);
        }
    }

    /**
     * Copies this context; later changes of one are not seen in the other.
     *
     * @return a new context with the same values
     */
    public Context copy() {
        return new Context(values, companion == null ? null : companion.copy());
    }

    /**
     * Whether a variable has a value here: Python's {@code variable in context}. A default is no value.
     *
     * @param variable the variable
     * @return true when it was set
     */
    public boolean contains(ContextVar<?> variable) {
        return values.find(variable) != null;
    }

    /**
     * The value of a variable in this context.
     *
     * @param variable the variable
     * @param <T> the type of its values
     * @return the value, or null when there is none; the default of the variable does not count
     */
    @SuppressWarnings("unchecked") // a variable sets values of its own type only
    public <T> @Nullable T get(ContextVar<T> variable) {
        return (T) values.find(variable);
    }

    /**
     * The values as they are now: what Python's {@code keys}, {@code values}, {@code items} and {@code len} tell.
     *
     * @return an unmodifiable map, which later changes do not touch
     */
    public Map<ContextVar<?>, Object> values() {
        return values.toMap();
    }

    void set(ContextVar<?> variable, @Nullable Object value) {
        values = values.with(variable, value);
    }

    @Nullable ContextCompanion companion() {
        return companion;
    }

    void accompany(ContextCompanion newCompanion) {
        companion = newCompanion;
    }

    /** The context that the calling thread has entered; null when it is in its own. */
    static @Nullable Context entered() {
        Context context = CURRENT.get();
        return context != null && context.entered ? context : null;
    }

    private Context enter() {
        if (entered) {
            throw new IllegalStateException("cannot enter context: " + this + " is already entered");
        }
        Context before = CURRENT.get();
        entered = true;
        CURRENT.set(this);
        return before;
    }

    private void leave(@Nullable Context before) {
        CURRENT.set(before);
        entered = false;
    }

    @Override
    public String toString() {
        return "<_contextvars.Context object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }
}
