import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A bounded semaphore refuses to be released more often than it was acquired. */
void main() {
    BoundedSemaphore semaphore = Asyncio.boundedSemaphore(2);
    attempt("release", () -> semaphore.release());
    semaphore.acquire().await();
    semaphore.with(_ -> log(semaphore, "locked", semaphore.locked()));
    attempt("release", () -> semaphore.release());
    attempt("release", () -> semaphore.release());
    log(semaphore);
    BoundedSemaphore single = Asyncio.boundedSemaphore();
    log("acquired", single.acquire().await(), "locked", single.locked());
    attempt("negative", () -> Asyncio.boundedSemaphore(-1));
}
