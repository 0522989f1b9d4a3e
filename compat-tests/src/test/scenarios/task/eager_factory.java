import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An eager task factory can be made for tasks of one's own kind. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    loop.setTaskFactory(Asyncio.createEagerTaskFactory(new Recording()));
    Task<String> task = Asyncio.createTask(work(), "task");
    loop.setTaskFactory(null);
    log("done", task.done(), task.result());
    Task<String> direct = Asyncio.eagerTaskFactory(loop, work(), "direct");
    log(direct, direct.done());
    log("in the given context", Asyncio.eagerTaskFactory(loop, work(), "given", Context.copyContext()).done());
}

Coroutine<String> work() {
    return () -> {
        log("works");
        return "worked";
    };
}

static class Recording implements TaskConstructor {
    @Override
    public <T> Task<T> createTask(
            Coroutine<T> coro, AbstractEventLoop loop, String name, Context context, boolean eagerStart) {
        log("makes a task", context, "eager", eagerStart);
        return Asyncio.eagerTaskFactory(loop, coro, "recorded");
    }
}
