import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task group ends when all its tasks have ended, also those that its tasks start. */
void main() {
    TaskGroup group = Asyncio.taskGroup();
    List<Task<String>> tasks = new ArrayList<>();
    group.with(entered -> {
        log("the same", entered == group);
        tasks.add(group.createTask(child("a", 2, group, tasks), "a"));
        tasks.add(group.createTask(child("b", 0, group, tasks), "b"));
        log("inside", tasks.getFirst().done());
    });
    for (Task<String> task : tasks) {
        log(task, task.result());
    }
}

Coroutine<String> child(String name, int grandchildren, TaskGroup group, List<Task<String>> tasks) {
    return () -> {
        log(name, "starts");
        Asyncio.sleep(0).await();
        for (int i = 1; i <= grandchildren; i++) {
            tasks.add(group.createTask(child(name + i, 0, group, tasks), name + i));
        }
        log(name, "ends");
        return "from " + name;
    };
}
