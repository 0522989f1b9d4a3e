import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A cancelled future is done, and tells whoever asks that it was cancelled. */
void main() {
    Future<Void> plain = Asyncio.getRunningLoop().createFuture();
    Future<Void> told = Asyncio.getRunningLoop().createFuture();
    attempt("cancel", () -> plain.cancel());
    attempt("cancel again", () -> plain.cancel());
    attempt("cancel with a message", () -> told.cancel("enough"));
    for (Future<Void> future : List.of(plain, told)) {
        log("done", future.done(), "cancelled", future.cancelled());
        attempt("result", () -> future.result());
        attempt("exception", () -> future.exception());
        attempt("set result", () -> future.setResult(null));
        settle("awaited", future).await();
    }
}
