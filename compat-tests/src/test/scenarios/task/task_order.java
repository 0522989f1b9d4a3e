import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Waking a task costs one turn for each future in between: the order of many tasks shows it. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<String> gate = loop.createFuture();
    gate.addDoneCallback(_ -> log("callback before the tasks"));
    Task<String> direct = Asyncio.createTask(through("direct", gate), "direct");
    Task<String> deeper = Asyncio.createTask(through("deeper", direct), "deeper");
    Task<String> deepest = Asyncio.createTask(through("deepest", deeper), "deepest");
    Task<String> coroutine = Asyncio.createTask(through("coroutine", through("inline", gate)), "coroutine");
    for (Task<String> task : List.of(direct, deeper, deepest, coroutine)) {
        task.addDoneCallback(done -> log("callback of", done));
    }
    Asyncio.sleep(0).await();
    gate.addDoneCallback(_ -> log("callback after the tasks"));
    loop.callSoon(() -> log("called before"));
    gate.setResult("open");
    loop.callSoon(() -> log("called after"));
    log(deepest.await());
    log(coroutine.await());
}

Coroutine<String> through(String name, Awaitable<String> awaited) {
    return () -> {
        log(name, "starts");
        String result = awaited.await();
        log(name, "goes on");
        return name + " < " + result;
    };
}
