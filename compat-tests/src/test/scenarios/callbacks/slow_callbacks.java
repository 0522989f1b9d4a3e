import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** In debug mode a callback or a step that takes too long is logged. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    logRecords();
    loop.setSlowCallbackDuration(0);
    Task<Void> unseen = Asyncio.createTask(async(() -> {}), "without debug mode all are quick");
    unseen.await();
    loop.setSlowCallbackDuration(60);
    loop.setDebug(true);
    Task<Void> busy = Asyncio.createTask(async(() -> {
        Thread.sleep(20);
        loop.setSlowCallbackDuration(0.01);
    }), "busy");
    busy.await();
    loop.setSlowCallbackDuration(60);
    loop.setDebug(false);
}
