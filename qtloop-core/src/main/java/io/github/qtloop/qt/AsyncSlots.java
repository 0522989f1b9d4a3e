package io.github.qtloop.qt;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.qt.core.QMetaObject;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes slots that may wait, of lambdas and of methods that return a coroutine.
 *
 * <pre>{@code
 * button.clicked.connect(asyncSlot(() -> {
 *     label.setText("…");
 *     label.setText(fetch(url).await());
 * }));
 * edit.textChanged.connect(asyncSlot(this::search, Overlap.RESTART));    // Coroutine<?> search(String text)
 * }</pre>
 *
 * <p>A slot may take fewer arguments than the signal has. Where javac cannot tell whether {@code text -> search(text)}
 * is a body or makes a coroutine, {@code (String text) -> search(text)} does.
 */
@SuppressWarnings("overloads") // a body that drops a coroutine by accident is worse than a type that must be written
public final class AsyncSlots {

    private AsyncSlots() {}

    /** The body of a slot without arguments; it may wait. */
    @FunctionalInterface
    public interface Body0 {
        /**
         * Works on an emission, as a coroutine.
         *
         * @throws Exception whatever the body raises; the loop's exception handler gets it
         */
        void run() throws Exception;
    }

    /**
     * The body of a slot with one argument; it may wait.
     *
     * @param <A> the type of the argument
     */
    @FunctionalInterface
    public interface Body1<A> {
        /**
         * Works on an emission, as a coroutine.
         *
         * @param a the argument
         * @throws Exception whatever the body raises; the loop's exception handler gets it
         */
        void run(A a) throws Exception;
    }

    /**
     * The body of a slot with two arguments; it may wait.
     *
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     */
    @FunctionalInterface
    public interface Body2<A, B> {
        /**
         * Works on an emission, as a coroutine.
         *
         * @param a the first argument
         * @param b the second argument
         * @throws Exception whatever the body raises; the loop's exception handler gets it
         */
        void run(A a, B b) throws Exception;
    }

    /**
     * A slot without arguments that runs a body as a task.
     *
     * @param body works on an emission
     * @return the slot; overlapping emissions run side by side
     */
    public static Slot0 asyncSlot(Body0 body) {
        return asyncSlot(Overlap.CONCURRENT, body);
    }

    /**
     * A slot without arguments that runs a body as a task.
     *
     * @param overlap what happens to an emission while an earlier one is worked on
     * @param body works on an emission
     * @return the slot
     */
    public static Slot0 asyncSlot(Overlap overlap, Body0 body) {
        return new Slot0(overlap, () -> coroutine(body));
    }

    /**
     * A slot without arguments that starts a coroutine.
     *
     * @param function makes the coroutine of an emission; it is called in the task
     * @return the slot; overlapping emissions run side by side
     */
    public static Slot0 asyncSlot(Callable<? extends Awaitable<?>> function) {
        return asyncSlot(Overlap.CONCURRENT, function);
    }

    /**
     * A slot without arguments that starts a coroutine.
     *
     * @param overlap what happens to an emission while an earlier one is worked on
     * @param function makes the coroutine of an emission; it is called in the task
     * @return the slot
     */
    public static Slot0 asyncSlot(Overlap overlap, Callable<? extends Awaitable<?>> function) {
        return new Slot0(overlap, function);
    }

    /**
     * A slot with one argument that runs a body as a task.
     *
     * @param body works on an emission
     * @param <A> the type of the argument
     * @return the slot; overlapping emissions run side by side
     */
    public static <A> Slot1<A> asyncSlot(Body1<A> body) {
        return asyncSlot(Overlap.CONCURRENT, body);
    }

    /**
     * A slot with one argument that runs a body as a task.
     *
     * @param overlap what happens to an emission while an earlier one is worked on
     * @param body works on an emission
     * @param <A> the type of the argument
     * @return the slot
     */
    public static <A> Slot1<A> asyncSlot(Overlap overlap, Body1<A> body) {
        return new Slot1<>(overlap, a -> coroutine(() -> body.run(a)));
    }

    /**
     * A slot with one argument that starts a coroutine.
     *
     * @param function makes the coroutine of an emission; it is called in the task
     * @param <A> the type of the argument
     * @return the slot; overlapping emissions run side by side
     */
    public static <A> Slot1<A> asyncSlot(Function<? super A, ? extends Awaitable<?>> function) {
        return asyncSlot(Overlap.CONCURRENT, function);
    }

    /**
     * A slot with one argument that starts a coroutine.
     *
     * @param overlap what happens to an emission while an earlier one is worked on
     * @param function makes the coroutine of an emission; it is called in the task
     * @param <A> the type of the argument
     * @return the slot
     */
    public static <A> Slot1<A> asyncSlot(Overlap overlap, Function<? super A, ? extends Awaitable<?>> function) {
        return new Slot1<>(overlap, function);
    }

    /**
     * A slot with two arguments that runs a body as a task.
     *
     * @param body works on an emission
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return the slot; overlapping emissions run side by side
     */
    public static <A, B> Slot2<A, B> asyncSlot(Body2<A, B> body) {
        return asyncSlot(Overlap.CONCURRENT, body);
    }

    /**
     * A slot with two arguments that runs a body as a task.
     *
     * @param overlap what happens to an emission while an earlier one is worked on
     * @param body works on an emission
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return the slot
     */
    public static <A, B> Slot2<A, B> asyncSlot(Overlap overlap, Body2<A, B> body) {
        return new Slot2<>(overlap, (a, b) -> coroutine(() -> body.run(a, b)));
    }

    /**
     * A slot with two arguments that starts a coroutine.
     *
     * @param function makes the coroutine of an emission; it is called in the task
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return the slot; overlapping emissions run side by side
     */
    public static <A, B> Slot2<A, B> asyncSlot(BiFunction<? super A, ? super B, ? extends Awaitable<?>> function) {
        return asyncSlot(Overlap.CONCURRENT, function);
    }

    /**
     * A slot with two arguments that starts a coroutine.
     *
     * @param overlap what happens to an emission while an earlier one is worked on
     * @param function makes the coroutine of an emission; it is called in the task
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return the slot
     */
    public static <A, B> Slot2<A, B> asyncSlot(
            Overlap overlap, BiFunction<? super A, ? super B, ? extends Awaitable<?>> function) {
        return new Slot2<>(overlap, function);
    }

    private static Coroutine<?> coroutine(Body0 body) {
        return () -> {
            body.run();
            return null;
        };
    }

    /** A slot without arguments. */
    @SuppressWarnings("serial") // every slot is serializable; nobody serializes one
    public static final class Slot0 extends AsyncSlot implements QMetaObject.Slot0 {

        private final transient Callable<? extends Awaitable<?>> function;

        private Slot0(Overlap overlap, Callable<? extends Awaitable<?>> function) {
            super(overlap);
            this.function = function;
        }

        /** For Qt: the signal was emitted. */
        @Override
        public void invoke() {
            emitted(() -> function.call().await());
        }
    }

    /**
     * A slot with one argument.
     *
     * @param <A> the type of the argument
     */
    @SuppressWarnings("serial") // every slot is serializable; nobody serializes one
    public static final class Slot1<A> extends AsyncSlot implements QMetaObject.Slot1<A> {

        private final transient Function<? super A, ? extends Awaitable<?>> function;

        private Slot1(Overlap overlap, Function<? super A, ? extends Awaitable<?>> function) {
            super(overlap);
            this.function = function;
        }

        /** For Qt: the signal was emitted. */
        @Override
        public void invoke(A a) {
            emitted(() -> function.apply(a).await());
        }
    }

    /**
     * A slot with two arguments.
     *
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     */
    @SuppressWarnings("serial") // every slot is serializable; nobody serializes one
    public static final class Slot2<A, B> extends AsyncSlot implements QMetaObject.Slot2<A, B> {

        private final transient BiFunction<? super A, ? super B, ? extends Awaitable<?>> function;

        private Slot2(Overlap overlap, BiFunction<? super A, ? super B, ? extends Awaitable<?>> function) {
            super(overlap);
            this.function = function;
        }

        /** For Qt: the signal was emitted. */
        @Override
        public void invoke(A a, B b) {
            emitted(() -> function.apply(a, b).await());
        }
    }
}
