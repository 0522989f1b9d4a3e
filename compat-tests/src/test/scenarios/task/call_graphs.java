import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Who waits for a future is seen from outside, and where. */
void main() {
    Future<Void> gate = Asyncio.getRunningLoop().createFuture();
    Task<Void> task = Asyncio.createTask(waiting(gate), "waiting");
    Asyncio.sleep(0).await();
    FutureCallGraph graph = Asyncio.captureCallGraph(gate);
    log("future", graph.future() == gate, "frames", graph.callStack().size());
    log("awaited by", graph.awaitedBy().stream().map(FutureCallGraph::future).toList(),
            !graph.awaitedBy().getFirst().callStack().isEmpty());
    FutureCallGraph own = Asyncio.captureCallGraph();
    log("own", own.future() == Asyncio.currentTask(), !own.callStack().isEmpty(), own.awaitedBy().size());
    String text = Asyncio.formatCallGraph(gate, 1, 0);
    log(text.startsWith("* Future(id=0x"), text.contains("\n  + Awaited by:\n    * Task(name='waiting', id=0x"));
    StringBuilder file = new StringBuilder();
    Asyncio.printCallGraph(gate, file, 1, 0);
    log("the same", file.toString().equals(text + "\n"));
    gate.setResult(null);
    task.await();
    log("awaited by", Asyncio.captureCallGraph(gate).awaitedBy().size());
}

Coroutine<Void> waiting(Future<Void> gate) {
    return async(gate::await);
}
