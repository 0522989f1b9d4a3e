import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Of nested timeouts the one that expires raises; a cancellation from outside stays a cancellation. */
void main() {
    Timeout outer = Asyncio.timeout(60.0);
    Timeout inner = Asyncio.timeout(0.001);
    outer.with(_ -> attempt("inner", () -> inner.with(_ -> Asyncio.sleep(3600).await())));
    log("expired", outer.expired(), inner.expired());

    Timeout first = Asyncio.timeout(0.001);
    Timeout second = Asyncio.timeout(60.0);
    attempt("outer", () -> first.with(_ -> attempt("inner", () -> second.with(_ -> Asyncio.sleep(3600).await()))));
    log("expired", first.expired(), second.expired());

    attempt("both at once", () -> Asyncio.timeout(0.0).with(_ ->
            attempt("inner", () -> Asyncio.timeout(0.0).with(_ -> Asyncio.sleep(3600).await()))));

    Task<Void> task = Asyncio.createTask(async(() -> Asyncio.timeout(60.0).with(_ -> Asyncio.sleep(3600).await())));
    Asyncio.sleep(0).await();
    task.cancel("from outside");
    settle("cancelled", task).await();
    log("requests", task.cancelling());
}
