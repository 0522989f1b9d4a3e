import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;
import java.util.concurrent.CompletableFuture;

/** In debug mode a loop refuses calls of the wrong thread; and one that is not running is nobody's. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    CompletableFuture<Void> logged = new CompletableFuture<>();
    loop.setDebug(true);
    Asyncio.toThread(() -> {
        attempt("call soon", () -> loop.callSoon(() -> log("never")));
        attempt("call later", () -> loop.callLater(0, () -> log("never")));
        attempt("call at", () -> loop.callAt(loop.time(), () -> log("never")));
        attempt("threadsafe", () -> {
            loop.callSoonThreadsafe(() -> {
                logged.join();
                log("from a thread");
            });
        });
        logged.complete(null);
        return null;
    }).await();
    Asyncio.sleep(0).await();
    loop.setDebug(false);
}
