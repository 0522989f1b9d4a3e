import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Callbacks run in a copy of the context in which they were added, or in the one that they are given. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    ContextVar<String> where = new ContextVar<>("where");
    Future<Void> end = loop.createFuture();
    Context empty = Context.empty();
    where.set("main");
    loop.callSoon(() -> log("soon", where.get()));
    loop.callSoon(() -> log("soon, elsewhere", where.get("unset")), empty);
    loop.callSoonThreadsafe(() -> log("threadsafe", where.get()));
    loop.callSoonThreadsafe(() -> log("threadsafe, elsewhere", where.get("unset")), empty);
    loop.callLater(0, () -> log("later, elsewhere", where.get("unset")), empty);
    loop.callAt(loop.time(), () -> log("at, elsewhere", where.get("unset")), empty);
    end.addDoneCallback(_ -> log("done", where.get()));
    end.addDoneCallback(_ -> log("done, elsewhere", where.get("unset")), empty);
    loop.callSoon(() -> where.set("set by a callback"));
    loop.callSoon(() -> where.set("set there"), empty);
    loop.callLater(0.01, () -> end.setResult(null));
    where.set("main again");
    end.await();
    Asyncio.sleep(0).await();
    log("main", where.get(), "elsewhere", empty.get(where));
}
