import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The first failure of gather is raised and the others go on, unless exceptions are wanted as results. */
void main() {
    List<Task<String>> tasks = List.of(start("a", false), start("b", true), start("c", true), start("d", false));
    settle("failed", Asyncio.gather(tasks)).await();
    for (Task<String> task : tasks) {
        log(task, "done", task.done(), "cancelled", task.cancelled());
    }
    settle("again", Asyncio.gather(tasks)).await();
    settle("with exceptions", Asyncio.gather(tasks, true)).await();
    Task<String> cancelled = start("e", false);
    cancelled.cancel("child");
    settle("cancelled child", Asyncio.gather(List.of(cancelled, start("f", false)))).await();
    settle("cancelled child as a result", Asyncio.gather(List.of(cancelled, start("g", false)), true)).await();
}

Task<String> start(String name, boolean fails) {
    return Asyncio.createTask(() -> {
        Asyncio.sleep(0).await();
        if (fails) {
            throw new IllegalArgumentException(name);
        }
        Asyncio.sleep(0).await();
        log(name, "ends");
        return name;
    }, name);
}
