package io.github.qtloop;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What another language keeps beside the values of a {@link Context}: its own context. For bridges; programs have no use
 * for it. As the context that it belongs to, it is used by one thread at a time.
 */
public abstract class ContextCompanion {

    private static volatile @Nullable Function<Context, @Nullable ContextCompanion> copier;

    /** For subclasses. */
    protected ContextCompanion() {}

    /**
     * Makes the companion of a copy: later changes of one are not seen in the other.
     *
     * @return the companion of the copy
     */
    public abstract ContextCompanion copy();

    /**
     * Names who makes the companions of copies of a thread's context.
     *
     * @param copier is asked from now on, in the thread whose context it gets; null is for nothing
     */
    public static void copyBy(Function<Context, @Nullable ContextCompanion> copier) {
        ContextCompanion.copier = copier;
    }

    /**
     * The companion of a context.
     *
     * @param context the context
     * @return what was put beside it, or null
     */
    public static @Nullable ContextCompanion of(Context context) {
        return context.companion();
    }

    /**
     * Puts a companion beside a context.
     *
     * @param context the context
     * @param companion its companion from now on
     */
    public static void put(Context context, ContextCompanion companion) {
        context.accompany(companion);
    }

    /**
     * The context that the calling thread has entered.
     *
     * @return the context, or null when the thread is in its own
     */
    public static @Nullable Context entered() {
        return Context.entered();
    }

    static @Nullable ContextCompanion ofCopyOf(Context current) {
        Function<Context, @Nullable ContextCompanion> asked = copier;
        return asked == null ? null : asked.apply(current);
    }
}
