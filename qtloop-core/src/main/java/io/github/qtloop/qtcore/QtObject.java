package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.MemorySegment;

/**
 * A {@code QObject} that Java owns. It belongs to the thread that has made it.
 *
 * <p>Its memory comes from C++'s {@code operator new}, so that both Java and Qt may delete it. It is longer than the object,
 * and the rest is this package's.
 */
public abstract class QtObject implements AutoCloseable {

    /** More than the 16 bytes that a {@code QObject} has by Qt's promise. */
    private static final long SIZE = 64;

    /** Where the words of this package begin. */
    static final long EXTRA = 48;

    /** The place of the deleting destructor among the virtual functions of every {@code QObject}. */
    private static final long DELETE_SLOT = 4L * Long.BYTES;

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final CFunction OPERATOR_NEW = QtLibrary.criticalFunction(Symbol.OPERATOR_NEW);
    private static final CFunction DELETE_LATER = QtLibrary.criticalFunction(Symbol.OBJECT_DELETE_LATER);

    private final Thread thread = Thread.currentThread();
    private long address;

    /** Reserves the memory; the subclass constructs the object in it. */
    QtObject() {
        address = allocate(SIZE);
        ObjectCount.made();
    }

    /** Memory that Qt may delete. */
    static long allocate(long bytes) {
        return OPERATOR_NEW.call(bytes);
    }

    static long getWord(long address) {
        return ALL.get(JAVA_LONG, address);
    }

    static void putWord(long address, long value) {
        ALL.set(JAVA_LONG, address, value);
    }

    /** Deletes a {@code QObject} by its own virtual destructor. */
    static void delete(long object) {
        MemorySegment destructor = MemorySegment.ofAddress(getWord(getWord(object) + DELETE_SLOT));
        new CFunction(destructor, false).call(object);
    }

    long address() {
        return address;
    }

    /**
     * Whether it is deleted, or about to be.
     *
     * @return true after {@link #close}
     */
    public boolean isClosed() {
        return address == 0;
    }

    /**
     * Deletes the object: at once in its own thread, else when that thread's event loop comes by. Not in the object's own
     * event. Closing twice is no error.
     */
    @Override
    public void close() {
        if (isInThisThread() || !Application.exists()) {
            long object = release();
            if (object != 0) {
                delete(object);
            }
        } else {
            closeLater();
        }
    }

    /** Deletes the object when its thread's event loop comes by. Closing twice is no error. */
    public void closeLater() {
        if (address != 0) {
            requestDeletion();
            release();
        }
    }

    final boolean isInThisThread() {
        return thread == Thread.currentThread();
    }

    /** {@code QObject::deleteLater}; any thread. */
    final void requestDeletion() {
        DELETE_LATER.call(address);
    }

    /** Gives the object up: Qt or the caller deletes it. */
    final long release() {
        long object = address;
        if (object != 0) {
            forget();
            address = 0;
            ObjectCount.closed();
        }
        return object;
    }

    /** Nobody calls Java for it any more. */
    void forget() {}
}
