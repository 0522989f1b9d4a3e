import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task factory makes all tasks of its loop; the one of the loop itself comes back when it is taken away. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    log("factory", loop.getTaskFactory());
    TaskFactory factory = new Numbering(loop);
    loop.setTaskFactory(factory);
    log("set", loop.getTaskFactory() == factory);
    log("first", loop.runUntilComplete(loop.createTask(named())));
    log("of a coroutine", loop.runUntilComplete(Asyncio.ensureFuture(named(), loop)));
    loop.setTaskFactory(null);
    log("factory", loop.getTaskFactory(), loop.runUntilComplete(loop.createTask(named(), "its own name")));
    loop.close();
}

Coroutine<String> named() {
    return () -> Asyncio.currentTask().getName();
}

static class Numbering implements TaskFactory {
    private final AbstractEventLoop plain;
    private int made;

    Numbering(AbstractEventLoop plain) {
        this.plain = plain;
    }

    @Override
    public <T> Task<T> createTask(AbstractEventLoop loop, Coroutine<T> coro, String name, Context context) {
        log("makes a task", loop == plain, context);
        loop.setTaskFactory(null);
        Task<T> task = loop.createTask(coro, "made " + ++made);
        loop.setTaskFactory(this);
        return task;
    }
}
