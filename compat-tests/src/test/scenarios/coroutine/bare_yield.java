import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task that suspends itself with nothing goes on in the next iteration; with something odd it gets an error. */
void main() {
    Asyncio.getRunningLoop().callSoon(() -> log("in between"));
    log("sent", Coroutine.suspend(null));
    Task<Void> odd = Asyncio.createTask(async(() -> {
        try {
            Coroutine.suspend("something odd");
        } catch (IllegalStateException error) {
            log(error);
        }
        log("goes on");
    }), "odd");
    odd.await();
}
