package io.github.qtloop.reactor;

import io.qt.core.QMetaObject;

/**
 * Connects signals to actions.
 *
 * <p>Important: for a lambda or a method reference QtJambi goes through the receiver's meta-methods, in a list that the
 * garbage collector may take meanwhile; {@code connect} then fails with a {@code NullPointerException}. An instance of
 * an ordinary class, as this one, is taken as it is.
 */
@SuppressWarnings("serial") // every slot is serializable; nobody serializes one
final class Slot implements QMetaObject.Slot0 {

    private final Runnable action;

    private Slot(Runnable action) {
        this.action = action;
    }

    static QMetaObject.Connection connect(QMetaObject.AbstractPrivateSignal0 signal, Runnable action) {
        return signal.connect(new Slot(action));
    }

    static QMetaObject.Connection connect(QMetaObject.AbstractPrivateSignal2<?, ?> signal, Runnable action) {
        return signal.connect(new Slot(action));
    }

    @Override
    public void invoke() {
        action.run();
    }
}
