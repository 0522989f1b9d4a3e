import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Entering and leaving a lock by hand is what {@code with} does; an error inside passes through. */
void main() {
    Lock lock = Asyncio.lock();
    log("entered", lock.enter().await(), lock);
    log("left", lock.exit(null).await(), lock);
    attempt("with", () -> lock.with(_ -> {
        log("inside", lock.locked());
        throw new IllegalArgumentException("inside");
    }));
    log("after the error", lock.locked());
    Task<Void> waiter = Asyncio.createTask(async(() -> lock.acquire().await()), "waiter");
    lock.acquire().await();
    Asyncio.sleep(0).await();
    log("one waits", lock);
    lock.release();
    waiter.await();
    log(lock);
}
