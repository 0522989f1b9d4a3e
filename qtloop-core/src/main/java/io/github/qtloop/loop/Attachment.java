package io.github.qtloop.loop;

import org.jspecify.annotations.Nullable;

/**
 * A loop that is the guest of the Qt event loops that others run in this thread, such as the application's: it is
 * running from {@link #begin} to {@link #end}, while nobody is in {@code runForever}.
 *
 * <p>Everything here belongs to the thread that has called {@link #begin}.
 */
public final class Attachment {

    private final AbstractQtEventLoop loop;

    private Attachment(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    /**
     * Attaches a loop and returns; {@link #end} must follow.
     *
     * @param loop a loop that is not running
     * @param stopped called when {@code loop.stop()} has been called and no handle of the loop runs any more; the
     *     loop's reactor is still on the stack then, so {@link #end} must be left to a later event
     * @return the attachment
     * @throws IllegalStateException when a loop is running in this thread, or Qt has no event loop here
     */
    public static Attachment begin(AbstractQtEventLoop loop, Runnable stopped) {
        loop.state.enter();
        boolean attached = false;
        try {
            loop.engine.attach(stopped);
            attached = true;
            return new Attachment(loop);
        } finally {
            if (!attached) {
                loop.state.leave();
            }
        }
    }

    /**
     * Whether one of the loop's handles is on the stack.
     *
     * @return true in a callback of the loop, also below a nested Qt event loop that the callback has entered
     */
    public boolean isInHandle() {
        return loop.engine.isInStep();
    }

    /**
     * Detaches the loop. It can run again, and what is scheduled stays so.
     *
     * @return the error of the JVM that has ended the loop, or null
     * @throws IllegalStateException when one of the loop's handles is running
     */
    public @Nullable Throwable end() {
        if (isInHandle()) {
            throw new IllegalStateException("a loop that is running a callback cannot be detached: stop it");
        }
        try {
            return loop.engine.detach();
        } finally {
            loop.state.leave();
        }
    }
}
