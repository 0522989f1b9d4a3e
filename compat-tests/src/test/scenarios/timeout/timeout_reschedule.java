import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The deadline of an entered timeout can be moved, in both directions, and taken away. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Timeout timeout = Asyncio.timeout(0.01);
    timeout.with(_ -> {
        timeout.reschedule(null);
        log("when", timeout.when());
        Asyncio.sleep(0.02).await();
        timeout.reschedule(loop.time() + 60);
        log("expired", timeout.expired());
    });
    attempt("after the end", () -> timeout.reschedule(loop.time() + 60));
    Timeout nearer = Asyncio.timeout(60.0);
    attempt("nearer", () -> nearer.with(_ -> {
        nearer.reschedule(loop.time() - 1);
        Asyncio.sleep(3600).await();
    }));
    Timeout fresh = Asyncio.timeout(60.0);
    attempt("before it is entered", () -> fresh.reschedule(null));
    settle("enter", async(() -> log(fresh.enter().await() == fresh))).await();
    log("exit", fresh.exit(null).await());
}
