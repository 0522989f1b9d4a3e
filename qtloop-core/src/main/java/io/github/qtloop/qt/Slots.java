package io.github.qtloop.qt;

import io.qt.core.QMetaObject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Connects signals to actions that take the arguments as one value.
 *
 * <p>Important: what is connected is always an instance of an ordinary class, as the records here are. For a lambda or
 * a method reference QtJambi goes through the receiver's meta-methods, in a list that the garbage collector may take
 * meanwhile; {@code connect} then fails with a {@code NullPointerException}.
 */
@SuppressWarnings("serial") // every slot is serializable; nobody serializes one
final class Slots {

    private Slots() {}

    static QMetaObject.Connection connect(QMetaObject.AbstractPrivateSignal0 signal, Runnable action) {
        return signal.connect(new None(action));
    }

    static <A> QMetaObject.Connection connect(
            QMetaObject.AbstractPrivateSignal1<A> signal, Consumer<? super A> action) {
        return signal.connect(new One<A>(action));
    }

    static <A, B> QMetaObject.Connection connect(
            QMetaObject.AbstractPrivateSignal2<A, B> signal, Consumer<? super Signals.Two<A, B>> action) {
        return signal.connect(new Two<A, B>(action));
    }

    static <A, B, C> QMetaObject.Connection connect(
            QMetaObject.AbstractPrivateSignal3<A, B, C> signal, Consumer<? super Signals.Three<A, B, C>> action) {
        return signal.connect(new Three<A, B, C>(action));
    }

    static <A, B, C, D> QMetaObject.Connection connect(
            QMetaObject.AbstractPrivateSignal4<A, B, C, D> signal, Consumer<? super List<@Nullable Object>> action) {
        return signal.connect(new Four<A, B, C, D>(action));
    }

    static <A, B, C, D, E> QMetaObject.Connection connect(
            QMetaObject.AbstractPrivateSignal5<A, B, C, D, E> signal,
            Consumer<? super List<@Nullable Object>> action) {
        return signal.connect(new Five<A, B, C, D, E>(action));
    }

    private static List<@Nullable Object> list(@Nullable Object... arguments) {
        return Collections.unmodifiableList(Arrays.asList(arguments));
    }

    private record None(Runnable action) implements QMetaObject.Slot0 {
        @Override
        public void invoke() {
            action.run();
        }
    }

    private record One<A>(Consumer<? super A> action) implements QMetaObject.Slot1<A> {
        @Override
        public void invoke(A a) {
            action.accept(a);
        }
    }

    private record Two<A, B>(Consumer<? super Signals.Two<A, B>> action) implements QMetaObject.Slot2<A, B> {
        @Override
        public void invoke(A a, B b) {
            action.accept(new Signals.Two<>(a, b));
        }
    }

    private record Three<A, B, C>(Consumer<? super Signals.Three<A, B, C>> action)
            implements QMetaObject.Slot3<A, B, C> {
        @Override
        public void invoke(A a, B b, C c) {
            action.accept(new Signals.Three<>(a, b, c));
        }
    }

    private record Four<A, B, C, D>(Consumer<? super List<@Nullable Object>> action)
            implements QMetaObject.Slot4<A, B, C, D> {
        @Override
        public void invoke(A a, B b, C c, D d) {
            action.accept(list(a, b, c, d));
        }
    }

    private record Five<A, B, C, D, E>(Consumer<? super List<@Nullable Object>> action)
            implements QMetaObject.Slot5<A, B, C, D, E> {
        @Override
        public void invoke(A a, B b, C c, D d, E e) {
            action.accept(list(a, b, c, d, e));
        }
    }
}
