package io.github.qtloop.reactor.backend;

import io.github.qtloop.foreign.Platform;
import io.github.qtloop.qtcore.ObjectCount;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;
import java.util.function.UnaryOperator;

/** Opens the reactor that fits the operating system. */
public final class Reactors {

    /**
     * The system property that says which reactor: {@code epoll}; or {@code portable}, which needs a Qt application.
     */
    public static final String PROPERTY = "qtloop.reactor";

    private static volatile UnaryOperator<Reactor> wrapper = UnaryOperator.identity();

    private Reactors() {}

    /**
     * A new reactor, owned by the caller.
     *
     * @return a reactor; the caller closes it
     * @throws io.github.qtloop.foreign.UnsupportedPlatformException when the machine is not supported
     * @throws IllegalArgumentException when the system property asks for one that there is not
     * @throws java.io.UncheckedIOException when the system refuses what it needs, such as one more descriptor; the cause is a
     *     {@link io.github.qtloop.reactor.ReactorException}
     */
    public static Reactor open() {
        Platform.check();
        checkChoice();
        boolean portable = "portable".equals(System.getProperty(PROPERTY));
        return wrapper.apply(portable ? new PortableReactor() : new EpollReactor());
    }

    /**
     * Refuses a reactor that there is not, before anything has begun that would need one.
     *
     * @throws IllegalArgumentException when the system property asks for such a one
     */
    public static void checkChoice() {
        String choice = System.getProperty(PROPERTY, "epoll");
        if (!choice.equals("epoll") && !choice.equals("portable")) {
            throw new IllegalArgumentException("-D" + PROPERTY + "=" + choice + ": it is epoll or portable");
        }
    }

    /** Links the system calls of the usual reactor and initialises its classes, so that the thread that opens one finds that done. */
    public static void prepare() {
        EpollReactor.prepare();
    }

    /**
     * Puts something around every reactor that is opened from now on: for tests, that let time pass by itself.
     *
     * @param next gets a reactor and gives the one to use
     */
    public static void wrap(UnaryOperator<Reactor> next) {
        wrapper = next;
    }

    /**
     * The number of Qt objects that all open reactors hold now; to look for leaks.
     *
     * @return the number of objects
     */
    public static int liveQtObjects() {
        return ObjectCount.live();
    }
}
