package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.Words;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * {@code QSocketNotifier}: calls Java whenever a descriptor is ready, in each event loop of its thread. It is enabled at
 * first. The thread needs an event dispatcher, which the first {@link EventLoop} gives it.
 *
 * <p>Symbols: {@code QSocketNotifier::QSocketNotifier(qintptr, Type, QObject *)}, {@code setEnabled}, and the class's table
 * of virtual functions, because {@code event} is virtual and the signal would need a meta-object.
 */
public final class SocketNotifier extends EventReceiver {

    /** What it waits for; the values are those of {@code QSocketNotifier::Type}. */
    public enum Type {
        /** Data to read, or the other end's close. */
        READ,
        /** Room to write. */
        WRITE
    }

    private static final int SOCKET_ACTIVATED = 50;
    private static final int DEFERRED_DELETE = 52;

    private static final VirtualTable TABLE = new VirtualTable(Symbol.NOTIFIER_VIRTUALS);
    private static final MethodHandle NEW = QtLibrary.function(Symbol.NOTIFIER_NEW, 4);
    private static final MethodHandle SET_ENABLED = QtLibrary.criticalFunction(Symbol.NOTIFIER_SET_ENABLED, 2);

    private final Runnable activated;
    private @Nullable Runnable deleted;

    /**
     * Makes one for the calling thread.
     *
     * @param descriptor an open descriptor, which stays open
     * @param type what to wait for
     * @param activated what to call while it is so
     */
    public SocketNotifier(int descriptor, Type type, Runnable activated) {
        this.activated = activated;
        try {
            long unused = (long) NEW.invokeExact(address(), (long) descriptor, (long) type.ordinal(), 0L);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
        takeOver(TABLE);
    }

    /**
     * Goes on or pauses; only in its own thread.
     *
     * @param enabled whether to watch
     */
    public void setEnabled(boolean enabled) {
        try {
            long unused = (long) SET_ENABLED.invokeExact(address(), enabled ? 1L : 0L);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /**
     * Deletes the notifier, at once in its own thread, else when that thread's event loop comes by; the descriptor is watched
     * until then.
     *
     * @param deleted what to call when it is no longer watched
     */
    public void closeAnd(Runnable deleted) {
        if (isInThisThread() || !Application.exists()) {
            close();
            deleted.run();
        } else {
            this.deleted = deleted;
            requestDeletion();
        }
    }

    @Override
    boolean event(int type) {
        if (type == DEFERRED_DELETE && deleted != null) {
            setEnabled(false);
            deleted.run();
            release();
            return false;
        }
        if (type != SOCKET_ACTIVATED) {
            return false;
        }
        activated.run();
        return true;
    }
}
