package io.github.qtloop.reactor;

import io.qt.core.QEventLoop;
import io.qt.core.QSocketNotifier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@code QEventLoop} of its own that calls a step whenever one descriptor is readable.
 *
 * <p>In Qt's main thread the Qt objects are kept from one run to the next, because making them costs
 * far more than a short run does. In another thread they end with the run: Qt objects must be freed
 * by the thread that they live in, and that thread may not come back.
 */
final class QtEventLoopRunner {

    private @Nullable Watch watch;
    private boolean quit;

    /**
     * Blocks in Qt's event loop until {@link #quit()}, or until the application quits.
     *
     * @return false if Qt runs no event loop here any more, because an application that still executes is quitting
     */
    boolean run(int descriptor, Runnable step) {
        Watch current = prepare(descriptor, step);
        try {
            return exec(current);
        } finally {
            leaveThread();
        }
    }

    /** Lets the event loops that others run in this thread call the step, until {@link #quit()}. */
    void attach(int descriptor, Runnable step) {
        prepare(descriptor, step).notifier.setEnabled(true);
    }

    /** Frees what must not outlive {@link #attach}. */
    void detach() {
        if (watch != null) {
            watch.notifier.setEnabled(false);
            leaveThread();
        }
    }

    private Watch prepare(int descriptor, Runnable step) {
        quit = false;
        Watch current = watch;
        if (current == null || current.thread != Thread.currentThread()) {
            close();
            current = new Watch(descriptor);
            watch = current;
        }
        current.step = step;
        return current;
    }

    private void leaveThread() {
        if (!QtRuntime.isMainThread()) {
            close();
        }
    }

    private boolean exec(Watch current) {
        if (ApplicationExecution.isMissing()) {
            ApplicationExecution.run(() -> {
                current.exec();
                return quit;
            });
            return true;
        }
        int result = current.exec();
        if (!quit && (QtRuntime.outlivesApplication() || QtRuntime.dropsEarlierExit(result))) {
            result = current.exec();
        }
        return quit || result != QtRuntime.REFUSED;
    }

    /** Blocks in {@code waiting} instead: for a thread in which Qt has no event loop. */
    void runWithoutQt(Runnable step, Runnable waiting) {
        quit = false;
        while (!quit) {
            waiting.run();
            step.run();
        }
    }

    void quit() {
        quit = true;
        if (watch != null) {
            watch.eventLoop.quit();
            // A nested event loop may go on for long; what is ready must not keep it awake.
            watch.notifier.setEnabled(false);
        }
    }

    void close() {
        Watch current = watch;
        watch = null;
        if (current != null) {
            current.dispose();
        }
    }

    /** The Qt objects of one thread. */
    private static final class Watch {

        final Thread thread = Thread.currentThread();
        // The event loop comes first: it gives the thread the dispatcher that a notifier needs.
        final QEventLoop eventLoop = new QEventLoop();
        final QSocketNotifier notifier;
        Runnable step = () -> {};

        Watch(int descriptor) {
            notifier = new QSocketNotifier(descriptor, QSocketNotifier.Type.Read);
            notifier.setEnabled(false);
            Slot.connect(notifier.activated, () -> step.run());
            QtObjectCount.add(2);
        }

        int exec() {
            notifier.setEnabled(true);
            int result = eventLoop.exec();
            notifier.setEnabled(false);
            return result;
        }

        void dispose() {
            if (thread == Thread.currentThread()) {
                notifier.dispose();
                eventLoop.dispose();
            } else {
                notifier.disposeLater();
                eventLoop.disposeLater();
            }
            QtObjectCount.add(-2);
        }
    }
}
