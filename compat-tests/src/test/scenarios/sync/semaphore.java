import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A semaphore lets as many in as its value says; nobody overtakes those who wait. */
void main() {
    Semaphore semaphore = Asyncio.semaphore(2);
    log(semaphore, "locked", semaphore.locked());
    List<Task<Void>> workers = Stream.of("a", "b", "c", "d")
            .map(name -> Asyncio.createTask(worker(name, semaphore), name))
            .toList();
    Asyncio.sleep(0).await();
    log(semaphore, "locked", semaphore.locked());
    semaphore.release();
    log("after a release", semaphore, "locked", semaphore.locked());
    log("acquired behind the others", semaphore.acquire().await());
    for (Task<Void> worker : workers) {
        worker.await();
    }
    log(semaphore);
    attempt("negative", () -> Asyncio.semaphore(-1));
    log("one by default", Asyncio.semaphore());
}

Coroutine<Void> worker(String name, Semaphore semaphore) {
    return async(() -> {
        semaphore.enter().await();
        log(name, "enters");
        Asyncio.sleep(0).await();
        Asyncio.sleep(0).await();
        log(name, "leaves");
        semaphore.exit(null).await();
    });
}
