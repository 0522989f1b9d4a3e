package io.github.qtloop.qtcore;

import org.jspecify.annotations.Nullable;

/**
 * A stay in the application's own execution. When it ends by {@link #exit(boolean)}, the application goes on, and nobody hears that
 * it is about to quit.
 */
final class ApplicationStay extends Stay {

    /** The application's own event loop. */
    private static final int OWN_LEVEL = 1;

    private boolean exiting;
    private boolean signalsWereBlocked;
    private @Nullable Connection awake;
    private @Nullable Connection aboutToBlock;

    @Override
    int exec() {
        exiting = false;
        LastWindow.executionBegins();
        try {
            return LoopCaller.get().execApplication();
        } finally {
            if (!applicationHasEnded()) {
                LastWindow.executionEnds();
                if (exiting) {
                    Application.blockSignals(signalsWereBlocked);
                }
            }
            stopLooking();
        }
    }

    /** An exit of the application ends nested event loops, too: so it waits until those have returned. */
    @Override
    void requestExit(boolean eventIsPending) {
        EventDispatcher dispatcher = EventDispatcher.ofThisThread();
        if (ThreadLoops.level() <= OWN_LEVEL) {
            if (eventIsPending) {
                dispatcher.withoutInterrupt(this::exitNow);
            } else {
                exitNow();
            }
        } else if (awake == null) {
            awake = dispatcher.onAwake(this::look);
            aboutToBlock = dispatcher.onAboutToBlock(this::look);
        }
    }

    @Override
    void renewExit() {
        if (exiting) {
            Application.exit(0);
        }
    }

    private void look() {
        if (ThreadLoops.level() <= OWN_LEVEL) {
            exitNow();
        }
    }

    private void exitNow() {
        if (!exiting) {
            exiting = true;
            signalsWereBlocked = Application.blockSignals(true);
            Application.exit(0);
        }
    }

    private void stopLooking() {
        if (awake != null && aboutToBlock != null) {
            awake.close();
            aboutToBlock.close();
            awake = null;
            aboutToBlock = null;
        }
    }

    @Override
    void leaveEarly() {}

    @Override
    public void close() {}
}
