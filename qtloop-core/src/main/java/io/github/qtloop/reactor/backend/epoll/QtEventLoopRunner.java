package io.github.qtloop.reactor.backend.epoll;

import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.SocketNotifier;
import io.github.qtloop.qtcore.Stay;
import io.github.qtloop.qtcore.ThreadLoops;
import io.github.qtloop.reactor.QtRuntime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Calls a step whenever one of some descriptors is readable: from Qt's event loop while there is an application object, and from a
 * wait of the caller's own while there is none. It looks before each wait which of the two it is.
 *
 * <p>In Qt's main thread the Qt objects are kept from one run to the next, because making them costs far more than a short
 * run does. In another thread they end with the run: Qt objects must be freed by the thread that they live in, and that
 * thread may not come back.
 */
final class QtEventLoopRunner {

    private final int[] descriptors;
    private final Consumer<Boolean> watched;
    private final Runnable waiting;
    private final StandBy standBy = new StandBy(this::serveNested);
    private @Nullable Watch watch;
    private @Nullable Stay stay;
    private @Nullable Runnable step;
    private boolean quit;

    /**
     * @param descriptors open until they are given back by {@link #close}
     * @param watched is told whether Qt watches the descriptors
     * @param waiting blocks until one of the descriptors is readable
     */
    QtEventLoopRunner(int[] descriptors, Consumer<Boolean> watched, Runnable waiting) {
        this.descriptors = descriptors;
        this.watched = watched;
        this.waiting = waiting;
    }

    /** Blocks until {@link #quit()}, or until the application quits. */
    void run(Runnable next) {
        Runnable before = step;
        boolean quitBefore = quit;
        step = next;
        quit = false;
        try {
            waitAndStep(next);
        } finally {
            step = before;
            // A run inside of another one ends alone.
            quit = before != null && quitBefore;
        }
    }

    private void waitAndStep(Runnable next) {
        boolean withoutQt = false;
        while (!quit) {
            if (!withoutQt && Application.serves()) {
                Stay.End end = stay();
                if (end == Stay.End.APPLICATION_EXIT && !QtRuntime.outlivesApplication()) {
                    return;
                }
                // An application that is quitting lets no event loop run any more.
                withoutQt = end == Stay.End.REFUSED;
            } else {
                waiting.run();
                standBy.ensure();
                next.run();
            }
        }
    }

    /** Lets the event loops that others run in this thread call the step, until {@link #quit()}. */
    void attach(Runnable next) {
        quit = false;
        step = next;
        serve();
    }

    /** Frees what must not outlive {@link #attach}. */
    void detach() {
        step = null;
        leave();
    }

    /** Whether the run is about to end. */
    boolean isQuitting() {
        return quit;
    }

    /**
     * Ends the run.
     *
     * @param readable whether a descriptor is readable, and stays so until the next step
     */
    void quit(boolean readable) {
        quit = true;
        if (stay != null) {
            stay.exit(readable);
        }
    }

    /** @param unwatched is called with each descriptor when Qt does not watch it any more */
    void close(IntConsumer unwatched) {
        standBy.close();
        Watch current = watch;
        watch = null;
        if (current == null) {
            IntStream.of(descriptors).forEach(unwatched);
        } else {
            current.close(unwatched);
        }
    }

    /** In an event loop that a handle has begun. */
    private void serveNested() {
        if (step != null && !quit && Application.serves()) {
            serve();
        }
    }

    private Stay.End stay() {
        Watch current = serve();
        if (current == null) {
            return Stay.End.APPLICATION_END;
        }
        Stay before = stay;
        Stay next = current.stay();
        // A run inside of another one may come upon the event loop that is executing.
        Stay own = next == before ? Stay.inEventLoop() : null;
        stay = own == null ? next : own;
        try {
            return stay.run();
        } finally {
            stay = before;
            if (own != null) {
                own.close();
            }
            leave();
        }
    }

    /** Null where the application is being deleted. */
    private @Nullable Watch serve() {
        Watch current = watch;
        if (current == null || !current.isUsable()) {
            forgetWatch();
            Application.expectEnd();
            current = Application.ifServes(Watch::new);
            if (current == null) {
                return null;
            }
            watch = current;
        }
        watched.accept(true);
        current.setEnabled(true);
        return current;
    }

    private void leave() {
        watched.accept(false);
        if (watch != null && (!watch.isMainThread || !watch.isUsable())) {
            forgetWatch();
        }
    }

    private void forgetWatch() {
        Watch current = watch;
        watch = null;
        if (current != null) {
            current.close(descriptor -> {});
        }
    }

    /** The Qt objects of one thread and one application. */
    private final class Watch {

        final boolean isMainThread = Application.isInThisThread();
        private final Thread thread = Thread.currentThread();
        private final long generation;
        private final List<SocketNotifier> notifiers;
        private @Nullable Stay inApplication;
        private @Nullable Stay inEventLoop;
        private boolean enabled = true;

        Watch() {
            generation = Application.generation();
            if (!isMainThread) {
                // It gives the thread the dispatcher that a notifier needs.
                inEventLoop = Stay.inEventLoop();
            }
            notifiers = IntStream.of(descriptors)
                    .mapToObj(each -> new SocketNotifier(each, SocketNotifier.Type.READ, this::activated))
                    .toList();
        }

        boolean isUsable() {
            return thread == Thread.currentThread() && generation == Application.generation();
        }

        Stay stay() {
            if (isMainThread && !QtRuntime.outlivesApplication() && ThreadLoops.level() == 0) {
                if (inApplication == null) {
                    inApplication = Stay.inApplication();
                }
                return inApplication;
            }
            if (inEventLoop == null) {
                inEventLoop = Stay.inEventLoop();
            }
            return inEventLoop;
        }

        /**
         * After a run the notifiers stay enabled, because to change that costs the event dispatcher two system calls; so what is
         * ready then disables them, and does not keep other event loops awake.
         */
        private void activated() {
            Runnable next = step;
            if (next != null && !quit) {
                next.run();
                return;
            }
            setEnabled(false);
            if (stay != null) {
                // Below an event loop of somebody else the stay has not ended, and nothing readable wakes it any more.
                stay.wake();
            }
        }

        void setEnabled(boolean wanted) {
            if (enabled != wanted) {
                enabled = wanted;
                notifiers.forEach(notifier -> notifier.setEnabled(wanted));
            }
        }

        void close(IntConsumer unwatched) {
            for (int i = 0; i < descriptors.length; i++) {
                int descriptor = descriptors[i];
                notifiers.get(i).closeAnd(() -> unwatched.accept(descriptor));
            }
            if (inApplication != null) {
                inApplication.close();
            }
            if (inEventLoop != null) {
                inEventLoop.close();
            }
        }
    }
}
