import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.asyncio.*;

/** The Java half never ends, so what comes after it has no trace. */
void main() {
    log("waits for ever");
    Asyncio.getRunningLoop().createFuture().await();
}
