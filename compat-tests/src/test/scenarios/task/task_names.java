import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Tasks have names, and the running one is the current task. */
void main() {
    Task<Void> named = Asyncio.createTask(idle(), "named");
    Task<Void> unnamed = Asyncio.createTask(idle());
    Task<Void> next = Asyncio.createTask(idle());
    log(named.getName(), unnamed.getName().matches("Task-\\d+"));
    log("counted", number(next) - number(unnamed));
    next.setName("renamed");
    log(next.getName(), next.toString().startsWith("<Task pending name='renamed' coro=<"));
    Task<?> self = Asyncio.currentTask();
    log("current", self == Asyncio.currentTask(Asyncio.getRunningLoop()), self.done(), Asyncio.currentTask() == named);
    log("all", Asyncio.allTasks().equals(Set.of(self, named, unnamed, next)));
    named.await();
    unnamed.await();
    next.await();
    log("all", Asyncio.allTasks(Asyncio.getRunningLoop()).equals(Set.of(self)));
    log(named.getLoop() == Asyncio.getRunningLoop(), next.toString().startsWith("<Task finished name='renamed' coro=<"));
}

int number(Task<Void> task) {
    return Integer.parseInt(task.getName().substring("Task-".length()));
}

Coroutine<Void> idle() {
    return async(() -> {});
}
