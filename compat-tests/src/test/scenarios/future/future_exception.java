import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Whoever awaits a failed future gets its exception, the same one each time. */
void main() {
    Future<Void> future = Asyncio.getRunningLoop().createFuture();
    Throwable boom = new IllegalArgumentException("boom");
    future.setException(boom);
    log("done", future.done(), "cancelled", future.cancelled());
    settle("awaited", future).await();
    settle("awaited again", future).await();
    attempt("result", () -> future.result());
    log("same", future.exception() == boom);
}
