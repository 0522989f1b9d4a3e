import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The exceptions of asyncio carry what Python's carry; a cancellation is not an ordinary exception. */
void main() {
    for (Throwable error : List.of(
            new CancelledError(), new CancelledError("stop"), new InvalidStateError("state"), new TimeoutError("late"),
            new BrokenBarrierError("barrier"), new QueueEmpty("empty"), new QueueFull("full"),
            new SendfileNotAvailableError("file"), new StopAsyncIteration())) {
        log(error, "ordinary", error instanceof Exception);
    }
    IncompleteReadError read = new IncompleteReadError("abc".getBytes(), 5);
    log(read, read.partial().length, read.expected());
    log(new IncompleteReadError(new byte[0], null));
    LimitOverrunError limit = new LimitOverrunError("too long", 7);
    log(limit, limit.consumed());
    log(Asyncio.DEVNULL, Asyncio.PIPE, Asyncio.STDOUT);
    log(Asyncio.ALL_COMPLETED, Asyncio.FIRST_COMPLETED, Asyncio.FIRST_EXCEPTION);
}
