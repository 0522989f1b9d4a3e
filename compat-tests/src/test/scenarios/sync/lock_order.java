import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A lock goes to its waiters in the order in which they asked for it. */
void main() {
    Lock lock = Asyncio.lock();
    log("locked", lock.locked());
    List<Task<Void>> workers = Stream.of("a", "b", "c")
            .map(name -> Asyncio.createTask(worker(name, lock), name))
            .toList();
    for (Task<Void> worker : workers) {
        worker.await();
    }
    log("locked", lock.locked());
    attempt("release", () -> lock.release());
}

Coroutine<Void> worker(String name, Lock lock) {
    return async(() -> {
        log(name, "wants it, locked", lock.locked());
        lock.with(_ -> {
            log(name, "has it");
            Asyncio.sleep(0).await();
            log(name, "gives it back");
        });
        log(name, "leaves, locked", lock.locked());
    });
}
