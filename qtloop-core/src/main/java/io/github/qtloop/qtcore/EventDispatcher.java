package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;

/**
 * {@code QAbstractEventDispatcher} of the calling thread: what waits for events.
 *
 * <p>Symbols: {@code QAbstractEventDispatcher::instance}, {@code QObject::setParent}, the signals {@code awake} and {@code
 * aboutToBlock}.
 */
final class EventDispatcher {

    private static final CFunction INSTANCE = QtLibrary.criticalFunction(Symbol.DISPATCHER);
    private static final CFunction SET_PARENT = QtLibrary.function(Symbol.OBJECT_SET_PARENT);

    private final long address;

    private EventDispatcher() {
        address = INSTANCE.call(0L);
    }

    static EventDispatcher ofThisThread() {
        return new EventDispatcher();
    }

    /** Takes it away from the application, which would delete it at its own end. */
    void outliveApplication() {
        SET_PARENT.call(address, 0L);
    }

    /** Runs an action that tells event loops of the thread to exit, from within them: no wait is interrupted for it. */
    void withoutInterrupt(Runnable action) {
        UninterruptedDispatcher.during(address, action);
    }

    /** Deletes it, when nothing of it is on the stack any more. */
    void delete() {
        QtObject.delete(address);
    }

    /** Calls an action in each turn of each event loop of the thread. */
    Connection onAwake(Runnable action) {
        return connect(Symbol.DISPATCHER_AWAKE, action);
    }

    /** Calls an action whenever it is about to wait. */
    Connection onAboutToBlock(Runnable action) {
        return connect(Symbol.DISPATCHER_ABOUT_TO_BLOCK, action);
    }

    private Connection connect(Symbol signal, Runnable action) {
        QtLibrary library = QtLibrary.require();
        return new Connection(address, library.symbol(signal), library.symbol(Symbol.DISPATCHER_CLASS), action);
    }
}
