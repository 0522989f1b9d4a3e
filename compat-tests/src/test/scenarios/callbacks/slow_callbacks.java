import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** In debug mode a callback or a step that takes too long is logged. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    loop.setDebug(true);
    loop.setSlowCallbackDuration(0.05);
    logRecords();
    Task<Void> busy = Asyncio.createTask(async(() -> Thread.sleep(80)), "busy");
    settle("busy", busy).await();
    loop.setDebug(false);
    Task<Void> unseen = Asyncio.createTask(async(() -> Thread.sleep(80)), "unseen");
    settle("unseen", unseen).await();
}
