import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A timeout that expires cancels what is awaited, and the cancellation becomes a TimeoutError outside. */
void main() {
    Timeout timeout = Asyncio.timeout(0.001);
    log("expired", timeout.expired());
    attempt("with", () -> timeout.with(entered -> {
        log("the same", entered == timeout, "due", entered.when() > Asyncio.getRunningLoop().time() - 60);
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            log("inside", error, "expired", timeout.expired(), "requests", Asyncio.currentTask().cancelling());
            throw error;
        }
    }));
    log("expired", timeout.expired(), "requests", Asyncio.currentTask().cancelling());
    attempt("rescheduled", () -> timeout.reschedule(null));
    Timeout swallowed = Asyncio.timeout(0.001);
    attempt("a swallowed cancellation", () -> swallowed.with(_ -> {
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            log("swallowed");
        }
    }));
    log("expired", swallowed.expired(), "requests", Asyncio.currentTask().cancelling());
    attempt("another error", () -> Asyncio.timeout(0.001).with(_ -> {
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            throw new IllegalArgumentException("instead");
        }
    }));
}
