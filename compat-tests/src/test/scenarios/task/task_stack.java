import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The stack of a task shows where it waits, or where it has failed; done, it has none. */
void main() {
    Task<Void> task = Asyncio.createTask(waiting(), "task");
    Asyncio.sleep(0).await();
    log("frames", !task.getStack().isEmpty(), task.getStack(1).size());
    StringBuilder text = new StringBuilder();
    task.printStack(null, text);
    log(text.toString().startsWith("Stack for <Task pending name='task'"), text.toString().contains("task_stack."));
    task.cancel();
    settle("task", task).await();
    log("frames", task.getStack());
    StringBuilder none = new StringBuilder();
    task.printStack(null, none);
    log(none.toString().startsWith("No stack for <Task cancelled name='task'"));
    Task<Void> failing = Asyncio.createTask(async(() -> {
        throw new IllegalArgumentException("failed");
    }), "failing");
    settle("failing", failing).await();
    StringBuilder traceback = new StringBuilder();
    failing.printStack(null, traceback);
    log("frames", !failing.getStack().isEmpty(), traceback.toString().startsWith("Traceback for <Task finished"));
    log(traceback.toString().contains("(most recent call last):\n"));
}

Coroutine<Void> waiting() {
    return async(() -> Asyncio.getRunningLoop().createFuture().await());
}
