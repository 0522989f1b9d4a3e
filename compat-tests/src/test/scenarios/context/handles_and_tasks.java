import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Handles and tasks tell the context in which they run. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Context context = Context.copyContext();
    Handle handle = loop.callSoon(() -> {}, context);
    Task<Void> task = loop.createTask(async(() -> {}), "task", context);
    log("the given one", handle.getContext() == context, task.getContext() == context);
    task.await();
}
