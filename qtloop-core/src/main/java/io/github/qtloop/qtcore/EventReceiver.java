package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A {@code QObject} whose events come to Java first: its table of virtual functions is replaced by one in which {@code
 * event} is a function of this package.
 */
abstract class EventReceiver extends QtObject {

    /** Where {@code QEvent} has its type, which its inline functions read. */
    private static final long EVENT_TYPE = 8;

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    /** By the number that each object carries; one that is closed leaves its place to another. */
    private static volatile @Nullable EventReceiver[] receivers = new EventReceiver[16];

    private final int number = register(this);

    /** Null in Qt's main thread, which deletes the application. */
    private final @Nullable QtPresence presence = Application.isInThisThread() ? null : QtPresence.ofThisThread();

    private static synchronized int register(EventReceiver receiver) {
        @Nullable EventReceiver[] all = receivers;
        int number = 0;
        while (number < all.length && all[number] != null) {
            number++;
        }
        if (number == all.length) {
            all = Arrays.copyOf(all, number * 2);
        }
        all[number] = receiver;
        receivers = all;
        return number;
    }

    private static synchronized void unregister(int number) {
        receivers[number] = null;
    }

    /** Called by the subclass when the object is constructed. */
    void takeOver(VirtualTable table) {
        putWord(address() + EXTRA, number);
        table.giveTo(address());
    }

    @Override
    void forget() {
        unregister(number);
    }

    /** Whether Java has handled an event; if not, it goes to the class's own function. Called by {@link VirtualTable}. */
    static boolean handles(long object, long event) {
        EventReceiver receiver = receivers[(int) getWord(object + EXTRA)];
        return receiver != null
                && receiver.address() == object
                && receiver.eventInJava(Short.toUnsignedInt(ALL.get(JAVA_SHORT, event + EVENT_TYPE)));
    }

    private boolean eventInJava(int type) {
        if (presence == null) {
            return event(type);
        }
        boolean wasInQt = presence.leave();
        try {
            return event(type);
        } finally {
            presence.goBack(wasInQt);
        }
    }

    /**
     * An event has come, in the object's thread.
     *
     * @param type a value of {@code QEvent::Type}
     * @return whether that was all that is to be done
     */
    abstract boolean event(int type);
}
