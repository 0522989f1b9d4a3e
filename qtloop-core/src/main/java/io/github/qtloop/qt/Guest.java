package io.github.qtloop.qt;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.Attachment;
import io.github.qtloop.loop.LoopProvider;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.reactor.PostedCall;
import io.github.qtloop.reactor.QtRuntime;
import io.github.qtloop.tasks.Interrupt;
import io.github.qtloop.tasks.QtRunner;
import io.qt.core.QCoreApplication;
import io.qt.core.QMetaObject;
import io.qt.core.QObject;
import org.jspecify.annotations.Nullable;

/**
 * An asyncio loop that is the guest of a Qt application: the application's own {@code exec()} serves it, before, while
 * and as often as that runs. {@link QtAsyncio#attach()} makes one.
 *
 * <p>The loop counts as running from the beginning to the end, so slots and other Qt callbacks of the thread may create
 * tasks and futures. The end comes
 *
 * <ol>
 *   <li>when the application quits,
 *   <li>when {@code loop.stop()} is called, or
 *   <li>when {@link #close()} is called.
 * </ol>
 *
 * In each case the pending tasks are cancelled, the loop is run until they are done, and closed; the application is
 * told to quit if {@link RunOptions#quitQapp()} says so.
 *
 * <p>A loop that Python shares sits in an event loop of its own, which one event of the application runs. So {@code
 * loop.stop()} and {@link #close()} act when the modal dialogs that were opened meanwhile are closed.
 */
public final class Guest implements AutoCloseable {

    private final QtRunner runner;
    private final AbstractQtEventLoop loop;
    private final boolean quitQapp;
    private final Attachment attachment;
    private final QMetaObject.Connection quitting;
    private final @Nullable Interrupt interrupt;
    private @Nullable PostedCall end;
    private boolean closed;

    private Guest(
            QtRunner runner, QCoreApplication application, @Nullable Interrupt interrupt, boolean quitQapp) {
        this.runner = runner;
        this.loop = Loops.own(runner.getLoop());
        this.interrupt = interrupt;
        this.quitQapp = quitQapp;
        this.attachment = Attachment.begin(loop, this::postEnd);
        this.quitting = Slots.connect(application.aboutToQuit, this::closeForQt);
    }

    /** Attaches a new loop to the application that there is. */
    static Guest open(RunOptions options) {
        QCoreApplication application = QCoreApplication.instance();
        if (application == null) {
            throw new IllegalStateException("there is no Qt application whose guest a loop could be: call"
                    + " QApplication.initialize(...) before QtAsyncio.attach(...), or use QtAsyncio.run(...)");
        }
        if (RunningLoop.get() != null) {
            throw new IllegalStateException("QtAsyncio.attach() cannot be called from a running event loop");
        }
        QtRunner runner = new QtRunner(options.debug(), LoopProvider.get()::newEventLoop);
        Interrupt interrupt = null;
        try {
            interrupt = options.handleSigint() ? QtAsyncio.stopping(runner.getLoop()) : null;
            return new Guest(runner, application, interrupt, options.quitQapp());
        } catch (Throwable error) {
            if (interrupt != null) {
                interrupt.close();
            }
            runner.close();
            throw error;
        }
    }

    /**
     * The loop. {@code loop().createTask(...)} starts coroutines, {@code loop().stop()} ends the guest.
     *
     * @return the loop, which is running until the guest is closed
     */
    public AbstractEventLoop loop() {
        return loop;
    }

    /**
     * Whether the end has come.
     *
     * @return true when the loop is closed, or is about to be
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Ends the guest: cancels its pending tasks, runs the loop until they are done, and closes it. In a callback or a
     * coroutine of the loop it stops the loop instead, and the rest follows when that has returned to Qt. Closing twice
     * is no error. What a task raises in its clean-up goes to the loop's exception handler.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (attachment.isInHandle()) {
            loop.stop();
            return;
        }
        closed = true;
        QObject.disconnect(quitting);
        if (interrupt != null) {
            interrupt.close();
        }
        if (end != null) {
            end.close();
        }
        Throwable failure = attachment.end();
        try {
            QtRuntime.evenWhenQuitting(runner::close);
        } finally {
            if (failure != null) {
                report(failure);
            }
            if (quitQapp) {
                QCoreApplication.quit();
            }
        }
    }

    /** Nothing is thrown into Qt. */
    private void closeForQt() {
        try {
            close();
        } catch (Throwable error) {
            report(error);
        }
    }

    /** The loop has been stopped: its end needs an event of its own, because its reactor is still on the stack. */
    private void postEnd() {
        if (end == null) {
            end = new PostedCall(this::closeForQt);
        }
    }

    /** For an error that nobody can catch, because nobody has called. */
    private static void report(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
