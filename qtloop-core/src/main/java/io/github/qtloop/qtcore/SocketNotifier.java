package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;
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
    private static final CFunction NEW = QtLibrary.function(Symbol.NOTIFIER_NEW);
    private static final CFunction SET_ENABLED = QtLibrary.criticalFunction(Symbol.NOTIFIER_SET_ENABLED);

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
        NEW.call(address(), (long) descriptor, (long) type.ordinal(), 0L);
        takeOver(TABLE);
    }

    /**
     * Goes on or pauses; only in its own thread.
     *
     * @param enabled whether to watch
     */
    public void setEnabled(boolean enabled) {
        SET_ENABLED.call(address(), enabled ? 1L : 0L);
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
