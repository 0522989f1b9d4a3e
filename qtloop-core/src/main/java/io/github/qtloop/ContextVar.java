package io.github.qtloop;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A variable with a value of its own in each {@link Context}: the counterpart of {@code contextvars.ContextVar}. Unlike
 * a {@link ThreadLocal} it tells the coroutines of one thread apart. Make it once, as a constant: contexts keep it
 * alive.
 *
 * @param <T> the type of the values; none is null
 */
public final class ContextVar<T> {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;
    private final @Nullable T defaultValue;
    private final int bits = COUNTER.incrementAndGet() * 0x9E3779B9; // spreads successive numbers over all bits

    /**
     * Makes a variable without a default.
     *
     * @param name how messages call it
     */
    public ContextVar(String name) {
        this.name = Objects.requireNonNull(name, "name");
        this.defaultValue = null;
    }

    /**
     * Makes a variable with a default.
     *
     * @param name how messages call it
     * @param defaultValue what {@link #get()} gives in a context that has no value
     */
    public ContextVar(String name, T defaultValue) {
        this.name = Objects.requireNonNull(name, "name");
        this.defaultValue = Objects.requireNonNull(defaultValue, "defaultValue");
    }

    /**
     * How messages call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The value in the current context.
     *
     * @return the value, or the default
     * @throws NoSuchElementException when there is neither; Python's {@code LookupError}
     */
    public T get() {
        T value = Context.current().get(this);
        if (value == null) {
            value = defaultValue;
        }
        if (value == null) {
            throw new NoSuchElementException(toString());
        }
        return value;
    }

    /**
     * The value in the current context, or another one in its place; the default of the variable does not count.
     *
     * @param fallback what to give when there is no value
     * @return the value or the fallback
     */
    public T get(T fallback) {
        T value = Context.current().get(this);
        return value != null ? value : fallback;
    }

    /**
     * Gives the variable a value in the current context.
     *
     * @param value the value
     * @return takes the change back, by {@link #reset} or at the end of a {@code try}
     */
    public Token<T> set(T value) {
        Objects.requireNonNull(value, "value");
        Context context = Context.current();
        Token<T> token = new Token<>(this, context, context.get(this));
        context.set(this, value);
        return token;
    }

    /**
     * Gives the variable back the value that it had before a change.
     *
     * @param token what {@link #set} has returned for the change
     * @throws IllegalStateException when the token was used before
     * @throws IllegalArgumentException when it comes from another variable or context
     */
    public void reset(Token<T> token) {
        Context context = Context.current();
        token.use(this, context);
        context.set(this, token.oldValue());
    }

    int bits() {
        return bits;
    }

    @Override
    public String toString() {
        return "<ContextVar name='" + name + "'" + (defaultValue == null ? "" : " default=" + defaultValue) + " at 0x"
                + Integer.toHexString(System.identityHashCode(this)) + ">";
    }

    /**
     * Takes a change of a variable back: the counterpart of {@code contextvars.Token}.
     *
     * @param <T> the type of the values
     */
    public static final class Token<T> implements AutoCloseable {

        private final ContextVar<T> variable;
        private final Context context;
        private final @Nullable T oldValue;
        private boolean used;

        private Token(ContextVar<T> variable, Context context, @Nullable T oldValue) {
            this.variable = variable;
            this.context = context;
            this.oldValue = oldValue;
        }

        /**
         * The variable that was changed.
         *
         * @return the variable
         */
        public ContextVar<T> variable() {
            return variable;
        }

        /**
         * The value before the change.
         *
         * @return the value, or null when there was none: Python's {@code Token.MISSING}
         */
        public @Nullable T oldValue() {
            return oldValue;
        }

        /** Takes the change back, as {@link ContextVar#reset} does. */
        @Override
        public void close() {
            variable.reset(this);
        }

        private void use(ContextVar<T> user, Context current) {
            if (used) {
                throw new IllegalStateException(this + " has already been used once");
            }
            if (variable != user) {
                throw new IllegalArgumentException(this + " was created by a different ContextVar");
            }
            if (context != current) {
                throw new IllegalArgumentException(this + " was created in a different Context");
            }
            used = true;
        }

        @Override
        public String toString() {
            return "<Token" + (used ? " used" : "") + " var=" + variable + " at 0x"
                    + Integer.toHexString(System.identityHashCode(this)) + ">";
        }
    }
}
