import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Tasks take turns: each runs up to its next await, in the order in which they became ready. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Void> gate = loop.createFuture();
    Task<String> one = loop.createTask(worker("one", gate), "one");
    Task<String> two = loop.createTask(worker("two", gate), "two");
    log("none has started");
    loop.callSoon(() -> {
        log("the gate opens");
        gate.setResult(null);
    });
    log("results", one.await(), two.await());
    log(one, one.done(), two, two.done());
}

Coroutine<String> worker(String name, Future<Void> gate) {
    return () -> {
        log(name, "starts");
        gate.await();
        log(name, "goes on");
        gate.await();
        log(name, "did not have to wait");
        return name + "'s result";
    };
}
