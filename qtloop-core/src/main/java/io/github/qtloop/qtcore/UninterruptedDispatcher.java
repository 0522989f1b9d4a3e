package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Keeps {@code QAbstractEventDispatcher::interrupt} from the dispatcher of the calling thread while an action runs.
 *
 * <p>Every exit of an event loop interrupts the dispatcher: it writes to a descriptor, which the next wait reads. An exit from
 * within the loop needs neither, because control comes back to the loop by itself. So for that moment the object's first word
 * points to a copy of its table of virtual functions, in which {@code interrupt} does nothing. Other threads call {@code
 * wakeUp} at most, and find it in the copy.
 *
 * <p>Symbols: {@code _ZTV7QObject}, for a function that does nothing. By Qt's promise the functions of {@code
 * QAbstractEventDispatcher} keep their order.
 */
final class UninterruptedDispatcher {

    private static final int HEADER_WORDS = 2;
    private static final int FUNCTIONS = 24;
    private static final int INTERRUPT = 21;

    /** {@code QObject::customEvent}, which is empty. */
    private static final int DOES_NOTHING = 9;

    private static final MemorySegment TABLE = Arena.global().allocate(JAVA_LONG, HEADER_WORDS + FUNCTIONS);
    private static final long FIRST_FUNCTION = TABLE.address() + HEADER_WORDS * (long) Long.BYTES;

    /** The table that has been copied; an application has one dispatcher, and the next application's is mostly of its class. */
    private static long copied;

    private UninterruptedDispatcher() {}

    /**
     * Runs an action; called by the main thread.
     *
     * @param dispatcher the address of the thread's dispatcher
     * @param action tells event loops of the thread to exit, and waits for nothing
     */
    static void during(long dispatcher, Runnable action) {
        long table = QtObject.getWord(dispatcher);
        if (table != copied) {
            copy(table);
        }
        QtObject.putWord(dispatcher, FIRST_FUNCTION);
        try {
            action.run();
        } finally {
            QtObject.putWord(dispatcher, table);
        }
    }

    private static void copy(long table) {
        MemorySegment original = MemorySegment.ofAddress(table - HEADER_WORDS * (long) Long.BYTES)
                .reinterpret(TABLE.byteSize());
        MemorySegment.copy(original, 0, TABLE, 0, TABLE.byteSize());
        MemorySegment object = QtLibrary.require().symbol(Symbol.OBJECT_VIRTUALS).reinterpret(TABLE.byteSize());
        TABLE.setAtIndex(
                JAVA_LONG, HEADER_WORDS + INTERRUPT, object.getAtIndex(JAVA_LONG, HEADER_WORDS + DOES_NOTHING));
        copied = table;
    }
}
