import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A barrier opens when all parties have come, again and again; each party gets its number. */
void main() {
    Barrier barrier = Asyncio.barrier(3);
    log(barrier, barrier.parties(), barrier.nWaiting(), barrier.broken());
    List<Task<Void>> runners = Stream.of("a", "b", "c")
            .map(name -> Asyncio.createTask(runner(name, barrier), name))
            .toList();
    Asyncio.sleep(0).await();
    for (Task<Void> runner : runners) {
        runner.await();
    }
    log(barrier, barrier.nWaiting());
    attempt("nobody", () -> Asyncio.barrier(0));
}

Coroutine<Void> runner(String name, Barrier barrier) {
    return async(() -> {
        for (int lap = 1; lap <= 2; lap++) {
            log(name, "waits behind", barrier.nWaiting());
            log(name, "is number", barrier.waitFor().await(), "in lap", lap);
        }
        barrier.with(number -> log(name, "enters as number", number));
    });
}
