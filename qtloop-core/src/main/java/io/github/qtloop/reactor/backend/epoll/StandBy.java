package io.github.qtloop.reactor.backend.epoll;

import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.QtLibrary;
import io.github.qtloop.qtcore.Receiver;
import io.github.qtloop.reactor.QtRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Hears of the first event loop that a program runs in a thread whose loop waits outside of Qt: a handle may make the
 * application object and show a modal dialog before it returns, and the other handles go on meanwhile.
 *
 * <p>It stands by for one application in each step: one that a handle makes after another has ended in the same step serves the
 * others from the next step on.
 *
 * <p>An event may be posted while there is no application; it stays with the thread until an event loop comes by. Without Qt in
 * the process nothing is done, and so it is outside of the declared main thread.
 */
final class StandBy {

    private final Runnable action;
    private @Nullable Receiver receiver;
    private boolean posted;
    private long generation;

    /** @param action what to call from the event loop; it must not throw */
    StandBy(Runnable action) {
        this.action = action;
    }

    /** Called before each step outside of Qt. */
    void ensure() {
        if (posted && generation == Application.generation()) {
            return;
        }
        if (!QtRuntime.isDeclaredMainThread() || QtLibrary.find() == null) {
            return;
        }
        if (receiver == null) {
            receiver = new Receiver(this::called, () -> {});
        }
        // An application that ends deletes the events of its thread.
        generation = Application.generation();
        posted = true;
        receiver.removePosted();
        receiver.post();
    }

    private void called() {
        posted = false;
        action.run();
    }

    void close() {
        if (receiver != null) {
            receiver.close();
            receiver = null;
            posted = false;
        }
    }
}
