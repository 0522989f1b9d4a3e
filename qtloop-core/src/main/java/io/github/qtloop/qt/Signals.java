package io.github.qtloop.qt;

import io.github.qtloop.asyncio.Future;
import io.qt.core.QMetaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for Qt signals.
 *
 * <pre>{@code
 * Signals.next(button.clicked).await();
 * String text = Signals.next(edit.textChanged).await();
 * }</pre>
 *
 * <p>A future of {@code next} is connected from the call on, so what is emitted before the {@code await} is not lost.
 * Its result is what the signal is emitted with next: nothing, the value, or the values together. It disconnects itself
 * when it is done, also by being cancelled; one that nobody wants any more should be cancelled. When the sender is
 * destroyed before it emits, the future raises {@link IllegalStateException}.
 *
 * <p>The signal may be emitted in any thread; the future belongs to the loop that runs in the thread of the call.
 * Without such a loop the methods raise {@link IllegalStateException}.
 */
public final class Signals {

    private Signals() {}

    /**
     * Two arguments of a signal.
     *
     * @param first the first argument
     * @param second the second argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     */
    public record Two<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {}

    /**
     * Three arguments of a signal.
     *
     * @param first the first argument
     * @param second the second argument
     * @param third the third argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     */
    public record Three<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
            A first, B second, C third) {}

    /**
     * The next emission of a signal without arguments.
     *
     * @param signal the signal
     * @return results in null
     */
    public static Future<@Nullable Void> next(QMetaObject.AbstractPrivateSignal0 signal) {
        return SignalWait.open(signal, settle -> Slots.connect(signal, () -> settle.accept(null)));
    }

    /**
     * The next emission of a signal with one argument.
     *
     * @param signal the signal
     * @param <A> the type of the argument
     * @return results in the argument
     */
    public static <A> Future<A> next(QMetaObject.AbstractPrivateSignal1<A> signal) {
        return SignalWait.open(signal, settle -> Slots.connect(signal, settle));
    }

    /**
     * The next emission of a signal with two arguments.
     *
     * @param signal the signal
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return results in the arguments
     */
    public static <A, B> Future<Two<A, B>> next(QMetaObject.AbstractPrivateSignal2<A, B> signal) {
        return SignalWait.open(signal, settle -> Slots.connect(signal, settle));
    }

    /**
     * The next emission of a signal with three arguments.
     *
     * @param signal the signal
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @return results in the arguments
     */
    public static <A, B, C> Future<Three<A, B, C>> next(QMetaObject.AbstractPrivateSignal3<A, B, C> signal) {
        return SignalWait.open(signal, settle -> Slots.connect(signal, settle));
    }

    /**
     * The next emission of a signal with four arguments.
     *
     * @param signal the signal
     * @return results in the arguments
     */
    public static Future<List<@Nullable Object>> next(QMetaObject.AbstractPrivateSignal4<?, ?, ?, ?> signal) {
        return SignalWait.open(signal, settle -> Slots.connect(signal, settle));
    }

    /**
     * The next emission of a signal with five arguments.
     *
     * @param signal the signal
     * @return results in the arguments
     */
    public static Future<List<@Nullable Object>> next(QMetaObject.AbstractPrivateSignal5<?, ?, ?, ?, ?> signal) {
        return SignalWait.open(signal, settle -> Slots.connect(signal, settle));
    }
}
