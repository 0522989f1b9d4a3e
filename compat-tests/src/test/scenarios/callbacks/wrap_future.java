import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A future of threads becomes one of the loop: results, errors and cancellations pass, the last in both directions. */
void main() {
    CompletableFuture<String> result = new CompletableFuture<>();
    CompletableFuture<String> error = new CompletableFuture<>();
    CompletableFuture<String> cancelled = new CompletableFuture<>();
    CompletableFuture<String> inside = new CompletableFuture<>();
    Future<String> wrapped = Asyncio.wrapFuture(inside, Asyncio.getRunningLoop());
    Thread.ofPlatform().start(() -> {
        result.complete("from a thread");
        error.completeExceptionally(new IllegalArgumentException("from a thread"));
        cancelled.cancel(false);
    });
    settle("result", Asyncio.wrapFuture(result)).await();
    settle("error", Asyncio.wrapFuture(error)).await();
    settle("cancelled", Asyncio.wrapFuture(cancelled)).await();
    wrapped.cancel();
    Asyncio.sleep(0).await();
    log("cancelled inside", wrapped.cancelled(), inside.isCancelled());
}
