import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** ensure_future makes a task of a coroutine and leaves futures as they are. */
void main() {
    Future<String> future = Asyncio.getRunningLoop().createFuture();
    Task<String> task = Asyncio.createTask(work());
    log("future", Asyncio.ensureFuture(future) == future, "task", Asyncio.ensureFuture(task) == task);
    Future<String> made = Asyncio.ensureFuture(work());
    log("made a task", made instanceof Task, Asyncio.isfuture(made), Asyncio.isfuture(future), Asyncio.isfuture("text"));
    log("coroutine", Asyncio.iscoroutine(work()), Asyncio.iscoroutine(future), Asyncio.iscoroutine("text"));
    future.setResult("future");
    log(future.await(), task.await(), made.await());
    log(((Task<String>) made).getCoro() != null);
}

Coroutine<String> work() {
    return () -> "worked";
}
