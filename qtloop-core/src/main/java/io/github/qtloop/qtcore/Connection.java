package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A signal without arguments that is connected to Java, until {@link #close} or the end of the sender.
 *
 * <p>Symbols: {@code QObject::connectImpl}, {@code QObject::disconnect(const Connection &)}, {@code
 * QMetaObject::Connection::~Connection}: what Qt's header calls for a connection to a function object, with that object's
 * layout, a count of references and a function.
 */
final class Connection implements AutoCloseable, CallIntoJava {

    private static final long DIRECT = 1;
    private static final long FUNCTION = 8;
    private static final long NUMBER = 16;
    private static final long SLOT_SIZE = 32;
    private static final int DESTROY = 0;
    private static final int CALL = 1;

    /** More words than a {@link CFunction} takes. */
    private static final MethodHandle CONNECT =
            Words.function(QtLibrary.require().symbol(Symbol.OBJECT_CONNECT), 9);

    private static final CFunction DISCONNECT = QtLibrary.function(Symbol.OBJECT_DISCONNECT);
    private static final CFunction CONNECTION_DELETE = QtLibrary.function(Symbol.CONNECTION_DELETE);
    private static final CFunction OPERATOR_DELETE = QtLibrary.criticalFunction(Symbol.OPERATOR_DELETE);

    private static final MemorySegment STUB = Upcalls.stub(MethodHandles.lookup(), "slot", 5);
    private static final MemorySegment HARMLESS = QtLibrary.require().symbol(Symbol.VERSION);
    private static final Map<Integer, Connection> OPEN = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static {
        CallsIntoJava.add(new CallIntoJava() {
            @Override
            public void suspend() {
                OPEN.values().forEach(Connection::suspend);
            }

            @Override
            public void resume() {
                OPEN.values().forEach(Connection::resume);
            }
        });
    }

    private final int number = NUMBERS.incrementAndGet();
    private final Runnable action;
    private final MemorySegment connection = Arena.ofAuto().allocate(Long.BYTES);
    private final long slot;

    /**
     * Connects it; the slot is called in the thread that emits.
     *
     * @param sender the address of the object
     * @param signal the address of the signal's member function
     * @param metaObject the address of the meta-object of the class that has the signal
     * @param action what to call
     */
    Connection(long sender, MemorySegment signal, MemorySegment metaObject, Runnable action) {
        this.action = action;
        slot = QtObject.allocate(SLOT_SIZE);
        QtObject.putWord(slot, 0);
        MemorySegment.ofAddress(slot).reinterpret(SLOT_SIZE).set(JAVA_INT, 0, 1);
        QtObject.putWord(slot + NUMBER, number);
        resume();
        OPEN.put(number, this);
        try (Arena arena = Arena.ofConfined()) {
            // A pointer to a member function is its address and an adjustment of the object's.
            MemorySegment member = arena.allocate(2L * Long.BYTES);
            QtObject.putWord(member.address(), signal.address());
            long unused = (long) CONNECT.invokeExact(
                    connection.address(), sender, member.address(), sender, 0L, slot, DIRECT, 0L, metaObject.address());
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    @Override
    public void suspend() {
        QtObject.putWord(slot + FUNCTION, HARMLESS.address());
    }

    @Override
    public void resume() {
        QtObject.putWord(slot + FUNCTION, STUB.address());
    }

    /** Disconnects, if the sender is still there. Closing twice is no error. */
    @Override
    public void close() {
        if (connection.get(JAVA_LONG, 0) == 0) {
            return;
        }
        DISCONNECT.call(connection.address());
        CONNECTION_DELETE.call(connection.address());
        connection.fill((byte) 0);
    }

    /** {@code void impl(int which, QSlotObjectBase *slot, QObject *receiver, void **arguments, bool *result)}. */
    private static long slot(long which, long slot, long receiver, long arguments, long result) {
        try {
            int number = (int) QtObject.getWord(slot + NUMBER);
            if ((int) which == CALL) {
                @Nullable Connection connection = OPEN.get(number);
                if (connection != null) {
                    connection.action.run();
                }
            } else if ((int) which == DESTROY) {
                OPEN.remove(number);
                OPERATOR_DELETE.call(slot);
            }
        } catch (Throwable t) {
            Upcalls.report(t);
        }
        return 0;
    }
}
