import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** run takes its loop from a factory, and closes it. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    Supplier<AbstractEventLoop> factory = () -> {
        log("a loop is wanted");
        return loop;
    };
    log("ran on it", Asyncio.run(() -> Asyncio.getRunningLoop() == loop, null, factory));
    log("closed", loop.isClosed());
}
