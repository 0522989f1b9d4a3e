import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Notified waiters get the lock one after the other; the others keep waiting. */
void main() {
    Condition condition = Asyncio.condition();
    List<Task<Void>> waiters = Stream.of("a", "b", "c", "d")
            .map(name -> Asyncio.createTask(waiter(name, condition), name))
            .toList();
    Asyncio.sleep(0).await();
    log(condition);
    condition.with(_ -> {
        condition.notifyWaiters();
        log("one is notified", condition.locked());
    });
    turns(5).await();
    condition.with(_ -> condition.notifyWaiters(2));
    turns(5).await();
    log(condition);
    condition.with(_ -> condition.notifyAllWaiters());
    for (Task<Void> waiter : waiters) {
        waiter.await();
    }
    log(condition);
}

Coroutine<Void> waiter(String name, Condition condition) {
    return async(() -> condition.with(_ -> {
        log(name, "waits");
        log(name, "was notified", condition.waitFor().await(), "locked", condition.locked());
    }));
}
