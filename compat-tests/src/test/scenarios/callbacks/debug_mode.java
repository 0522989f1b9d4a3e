import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The debug mode can be switched on, tells of slow callbacks, and shows where things were made. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    log("debug", loop.getDebug(), "slow", loop.slowCallbackDuration());
    loop.setDebug(true);
    log("debug", loop.getDebug());
    loop.setSlowCallbackDuration(0.02);
    log("slow", loop.slowCallbackDuration());
    log("made here", loop.createFuture().toString().contains("created at "));
    loop.setDebug(false);
    log("debug", loop.getDebug(), loop.createFuture());
}
