import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The first outcome of a future stays; another one is an error. */
void main() {
    Future<String> future = Asyncio.getRunningLoop().createFuture();
    attempt("too early", () -> future.result());
    attempt("too early", () -> future.exception());
    future.setResult("first");
    attempt("result again", () -> future.setResult("second"));
    attempt("exception again", () -> future.setException(new IllegalArgumentException("late")));
    attempt("cancel", () -> future.cancel());
    log("result", future.result(), "exception", future.exception(), "awaited", future.await());
}
