package io.github.qtloop.qt;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.Futures;
import io.github.qtloop.loop.LoopProvider;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.reactor.QtRuntime;
import io.github.qtloop.tasks.Interrupt;
import io.github.qtloop.tasks.QtRunner;
import io.qt.core.QCoreApplication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs coroutines on Qt's event loop; the counterpart of PySide's module {@code QtAsyncio}.
 *
 * <p>A program that leaves the event loop to asyncio calls {@link #run(Coroutine)} in its main thread, instead of
 * {@code QApplication.exec()}. An application that calls {@code QApplication.exec()} itself, or sits in it already,
 * calls {@link #attach()}. No event loop policy is asked or changed, in any Python version.
 */
public final class QtAsyncio {

    /** What the application is called that is made here. */
    private static final String NAME = "qtloop";

    private QtAsyncio() {}

    /**
     * Runs a coroutine with {@link RunOptions#DEFAULTS}: until the loop is stopped or the application quits.
     *
     * @param coroutine what to run, or null to serve what Qt and other code schedule
     */
    public static void run(@Nullable Coroutine<?> coroutine) {
        run(coroutine, RunOptions.DEFAULTS);
    }

    /**
     * Runs Qt's event loop and, in it, a coroutine.
     *
     * <p>With {@link RunOptions#keepRunning()} the run goes on when the coroutine has ended. It ends when the loop is
     * stopped or the application quits; what is still pending then is cancelled and run to its end. If the coroutine
     * has failed, that is reported to the loop's exception handler. Without {@code keepRunning} this is {@code
     * asyncio.run}.
     *
     * @param coroutine what to run, or null to serve what Qt and other code schedule
     * @param options how to run
     * @param <T> the type of the coroutine's result
     * @return the coroutine's result, or null with {@code keepRunning}
     * @throws IllegalStateException when a loop is running in this thread, or when there is neither a coroutine nor
     *     {@code keepRunning}
     */
    public static <T extends @Nullable Object> @Nullable T run(@Nullable Coroutine<T> coroutine, RunOptions options) {
        if (coroutine == null && !options.keepRunning()) {
            throw new IllegalStateException("there is nothing to run: pass a coroutine, or leave keepRunning true");
        }
        if (RunningLoop.get() != null) {
            throw new IllegalStateException("QtAsyncio.run() cannot be called from a running event loop: await the"
                    + " coroutine, or start it with createTask");
        }
        ensureApplication();
        try (QtRunner runner = new QtRunner(options.debug(), LoopProvider.get()::newEventLoop)) {
            if (!options.keepRunning()) {
                return runner.run(coroutine, null);
            }
            serve(runner.getLoop(), coroutine, options.handleSigint());
            return null;
        } finally {
            if (options.quitQapp()) {
                QtRuntime.quitApplication();
            }
        }
    }

    private static void serve(AbstractEventLoop loop, @Nullable Coroutine<?> coroutine, boolean handleSigint) {
        try (@Nullable Interrupt _ = handleSigint ? stopping(loop) : null) {
            // The loop itself holds tasks weakly only.
            Task<?> task = coroutine == null ? null : loop.createTask(coroutine);
            try {
                loop.runForever();
            } finally {
                if (task != null) {
                    Futures.reportUnseen(task);
                }
            }
        }
    }

    /** An application without windows, where the program has made none; QtJambi wants to make it where it is at hand. */
    private static void ensureApplication() {
        if (!Application.exists()) {
            if (hasQtJambi()) {
                QCoreApplication.initialize(new String[] {NAME});
            } else {
                QtRuntime.ensureApplication(OwnApplication.Kind.CORE, null, List.of(NAME));
            }
        }
    }

    private static boolean hasQtJambi() {
        return QtAsyncio.class.getClassLoader().getResource("io/qt/core/QCoreApplication.class") != null;
    }

    /** Has SIGINT stop a loop. */
    static Interrupt stopping(AbstractEventLoop loop) {
        return Interrupt.calls(() -> loop.callSoonThreadsafe(loop::stop));
    }

    /**
     * Makes a loop the guest of the application, which does not quit when the loop is stopped.
     *
     * @return the guest; it ends with the application, or when it is closed
     * @throws IllegalStateException when a loop is running in this thread, or Qt cannot be loaded
     */
    public static Guest attach() {
        return attach(RunOptions.DEFAULTS.withQuitQapp(false));
    }

    /**
     * Makes a loop the guest of the application: {@code QApplication.exec()} serves it, whether it has been called
     * already or is still to be called. If there is no application object, one without windows is made, and {@code
     * QCoreApplication.exec()} serves. This method returns at once.
     *
     * @param options how to run; a guest keeps running whatever they say
     * @return the guest; it ends with the application, or when its loop is stopped, or when it is closed
     * @throws IllegalStateException when a loop is running in this thread, or Qt cannot be loaded
     */
    public static Guest attach(RunOptions options) {
        ensureApplication();
        return Guest.open(options);
    }
}
