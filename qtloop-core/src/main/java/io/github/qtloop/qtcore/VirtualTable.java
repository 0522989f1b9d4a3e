package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/**
 * A copy of a class's table of virtual functions, with a function of Java in the place of {@code event}.
 *
 * <p>Symbols: {@code _ZTV7QObject}, {@code _ZTV15QSocketNotifier}. By the Itanium C++ ABI two words come before the
 * functions, and an object's first word points behind them; by Qt's promise the functions of {@code QObject} keep their
 * order, and {@code QSocketNotifier} adds none.
 */
final class VirtualTable implements CallIntoJava {

    private static final int HEADER_WORDS = 2;
    private static final int FUNCTIONS = 12;
    private static final int EVENT = 5;

    private static final MemorySegment STUB = Upcalls.stub(MethodHandles.lookup(), "event", 2);

    /** What each table had in the place of {@code event}; there are two of them. */
    private final MemorySegment original;

    private final MemorySegment table = Arena.global().allocate(JAVA_LONG, HEADER_WORDS + FUNCTIONS + 1);

    VirtualTable(Symbol symbol) {
        MemorySegment found =
                QtLibrary.require().symbol(symbol).reinterpret((HEADER_WORDS + FUNCTIONS) * (long) Long.BYTES);
        MemorySegment.copy(found, 0, table, 0, found.byteSize());
        original = MemorySegment.ofAddress(table.getAtIndex(JAVA_LONG, HEADER_WORDS + EVENT));
        // Behind the functions, where the upcall finds it by the object's first word.
        table.setAtIndex(JAVA_LONG, HEADER_WORDS + FUNCTIONS, original.address());
        resume();
        CallsIntoJava.add(this);
    }

    /** From now on the object's events come to Java. */
    void giveTo(long object) {
        QtObject.putWord(object, table.address() + HEADER_WORDS * (long) Long.BYTES);
    }

    @Override
    public void suspend() {
        table.setAtIndex(JAVA_LONG, HEADER_WORDS + EVENT, original.address());
    }

    @Override
    public void resume() {
        table.setAtIndex(JAVA_LONG, HEADER_WORDS + EVENT, STUB.address());
    }

    /** {@code bool event(QEvent *)}; called by Qt. */
    private static long event(long object, long event) {
        try {
            if (EventReceiver.handles(object, event)) {
                return 1;
            }
            long table = QtObject.getWord(object);
            MemorySegment original = MemorySegment.ofAddress(QtObject.getWord(table + FUNCTIONS * (long) Long.BYTES));
            return new CFunction(original, false).call(object, event);
        } catch (Throwable t) {
            Upcalls.report(t);
            return 1;
        }
    }
}
