package io.github.qtloop.qt;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Future;
import io.qt.widgets.QDialog;

/**
 * Modal dialogs in coroutines.
 *
 * <p>{@link #open} is the normal way. A coroutine may call {@code dialog.exec()} instead: the other tasks, timers and
 * Qt events go on meanwhile, but the coroutine itself sits on the stack, so its cancellation, {@code loop.stop()} and
 * the end of dialogs that were opened before act when the dialog is closed.
 */
public final class Dialogs {

    private Dialogs() {}

    /**
     * Shows a dialog as {@code QDialog.open()} does, window-modal, and waits until it is closed. When the waiting is
     * cancelled, the dialog is rejected.
     *
     * @param dialog a dialog that is not shown yet; the caller keeps it and disposes of it
     * @return results in what {@code QDialog.exec()} returns: the value of a {@link QDialog.DialogCode}, or of the
     *     button of a message box
     */
    public static Coroutine<Integer> open(QDialog dialog) {
        return () -> {
            Future<Integer> finished = Signals.next(dialog.finished);
            try {
                dialog.open();
                return finished.await();
            } catch (Throwable error) {
                finished.cancel();
                if (!dialog.isDisposed()) {
                    dialog.reject();
                }
                throw error;
            }
        };
    }
}
