import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A timeout belongs to a task: a callback cannot enter one. */
void main() {
    Future<Void> end = Asyncio.getRunningLoop().createFuture();
    Asyncio.getRunningLoop().callSoon(() -> {
        log("current task", Asyncio.currentTask());
        attempt("enter", () -> Asyncio.timeout(60.0).enter().await());
        end.setResult(null);
    });
    end.await();
}
