import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Callbacks run first in, first out; those that a callback adds wait for the next iteration. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Void> end = loop.createFuture();
    for (String name : List.of("a", "b", "c")) {
        loop.callSoon(() -> {
            log(name, "1");
            loop.callSoon(() -> {
                log(name, "2");
                loop.callSoon(() -> log(name, "3"));
            });
        });
    }
    loop.callLater(0, () -> log("a timer that is due at once waits for the clock"));
    turns(3).await();
    double time = loop.time();
    loop.callAt(time + 0.02, () -> log("second timer"));
    loop.callAt(time + 0.01, () -> log("first timer"));
    loop.callAt(time + 0.03, () -> end.setResult(null));
    end.await();
}
