import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** With an eager task factory a task runs up to its first await when it is made; it may be done at once. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    loop.setTaskFactory(Asyncio::eagerTaskFactory);
    Task<?> self = Asyncio.currentTask();
    Task<String> immediate = Asyncio.createTask(() -> {
        log("has its name", Asyncio.currentTask().getName().equals("immediate"), Asyncio.currentTask() == self);
        return "immediate";
    }, "immediate");
    log("done", immediate.done(), "current again", Asyncio.currentTask() == self);
    Task<String> waiting = Asyncio.createTask(() -> {
        log("starts");
        Asyncio.sleep(0).await();
        log("goes on");
        return "waited";
    }, "waiting");
    log("done", waiting.done(), "all", Asyncio.allTasks().contains(waiting), Asyncio.allTasks().contains(immediate));
    immediate.addDoneCallback(done -> log("callback of", done));
    log(immediate.await(), waiting.await());
    Task<Void> failing = Asyncio.createTask(async(() -> {
        throw new IllegalArgumentException("at once");
    }), "failing");
    log("done", failing.done());
    settle("failing", failing).await();
    ContextVar<String> var = new ContextVar<>("var", "unset");
    Asyncio.createTask(async(() -> var.set("in the task"))).await();
    log("the context is a copy", var.get());
    loop.setTaskFactory(null);
}
