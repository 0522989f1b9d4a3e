import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A future shows its state and its outcome. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    List<Object> results = new ArrayList<>(List.of("text", 1, 2.5, true, false));
    results.add(null);
    Future<Object> pending = loop.createFuture();
    log(pending);
    for (Object result : results) {
        Future<Object> future = loop.createFuture();
        future.setResult(result);
        log(future);
    }
    pending.cancel();
    log(pending);
}
