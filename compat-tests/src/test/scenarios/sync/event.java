import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** All waiters of an event go on when it is set, in the order in which they came; a set event lets everyone pass. */
void main() {
    Event event = Asyncio.event();
    log("set", event.isSet(), event);
    List<Task<Void>> waiters = Stream.of("a", "b", "c")
            .map(name -> Asyncio.createTask(waiter(name, event), name))
            .toList();
    Asyncio.sleep(0).await();
    log(event);
    waiters.get(1).cancel();
    event.set();
    event.set();
    log("set", event.isSet());
    event.clear();
    log("cleared", event.isSet());
    for (Task<Void> waiter : waiters) {
        settle("outcome of " + waiter.getName(), waiter).await();
    }
    event.set();
    waiter("late", event).await();
    log(event);
}

Coroutine<Void> waiter(String name, Event event) {
    return async(() -> log(name, "goes on", event.waitFor().await(), "set", event.isSet()));
}
