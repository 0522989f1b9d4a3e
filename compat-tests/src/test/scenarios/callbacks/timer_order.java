import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Timers run in the order of their times; equal ones in the order of a heap, which is not that of their making. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Void> end = loop.createFuture();
    double base = loop.time() + 0.01;
    for (int i = 1; i <= 9; i++) {
        int number = i;
        loop.callAt(base, () -> log("equal", number));
        loop.callAt(base + (i % 3) * 0.001, () -> log("of three", number));
    }
    loop.callAt(base + 0.02, () -> end.setResult(null));
    loop.callAt(Double.NaN, () -> log("not a number"));
    end.await();
}
