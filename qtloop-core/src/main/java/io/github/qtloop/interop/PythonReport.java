package io.github.qtloop.interop;

import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.PythonObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a future of Python how a future of Java has ended that Python waits for.
 *
 * @param future the future of Python
 */
record PythonReport(PythonObject future) implements Consumer<Future<?>> {

    /** The key by which a dump knows the future of Python. */
    String key() {
        return Keys.ofPython(Bridge.<String>with(future, Long::toUnsignedString));
    }

    @Override
    public void accept(Future<?> done) {
        try (future) {
            if (future.invoke(boolean.class, "done")) {
                return;
            }
            if (done.cancelled()) {
                future.invoke("cancelled_in_java", cancelMessage(done));
            } else {
                settle(done);
            }
        }
    }

    /** What cannot be given to Python is an error there: it must not wait for ever. */
    private void settle(Future<?> done) {
        try {
            if (done.exception() != null) {
                future.invoke("set_exception", done.exception());
            } else {
                future.invoke("set_result", done.result());
            }
        } catch (RuntimeException | StackOverflowError e) {
            future.invoke("set_exception", e);
        }
    }

    private static @Nullable String cancelMessage(Future<?> cancelled) {
        try {
            cancelled.result();
            return null;
        } catch (CancelledError e) {
            return e.getMessage();
        }
    }
}
