import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** What a program loses is reported: errors that nobody has seen, and tasks that were still pending. */
void main() {
    logRecords();
    inALoop(loop -> loop.createFuture().setException(new IllegalArgumentException("unseen")));
    inALoop(loop -> loop.createTask(async(() -> {
        throw new IllegalArgumentException("unseen, too");
    }), "failing"));
    inALoop(loop -> loop.createTask(async(() -> loop.createFuture().await()), "pending"));
    log("what was seen is not reported");
    inALoop(loop -> {
        Future<Void> seen = loop.createFuture();
        seen.setException(new IllegalArgumentException("seen"));
        log(seen.exception());
    });
    inALoop(loop -> loop.createTask(async(() -> {
        throw new CancelledError("nothing to report");
    }), "cancelled"));
    log("a handler is told more");
    inALoop(loop -> {
        loop.setExceptionHandler((_, context) -> log(context.keySet(), context.get("exception")));
        loop.createFuture().setException(new IllegalArgumentException("for the handler"));
    });
}

void inALoop(Consumer<AbstractEventLoop> loses) {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    loop.runUntilComplete(loop.createTask(async(() -> {
        loses.accept(loop);
        Asyncio.sleep(0).await();
        Asyncio.sleep(0).await();
    })));
    loop.setDebug(true); // the collector comes by before the loop is closed
    loop.close();
}
