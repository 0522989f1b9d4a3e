import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Cancelling whoever awaits a shield leaves what is shielded alone. */
void main() {
    Task<String> inner = Asyncio.createTask(work("inner"), "inner");
    Task<String> outer = Asyncio.createTask(() -> Asyncio.shield(inner).await(), "outer");
    Asyncio.sleep(0).await();
    outer.cancel("outer only");
    settle("outer", outer).await();
    log("inner is cancelled", inner.cancelled(), inner.cancelling());
    settle("inner", inner).await();
    settle("done already", Asyncio.shield(inner)).await();
    log("the same future", Asyncio.shield(inner) == inner);

    Task<String> second = Asyncio.createTask(work("second"), "second");
    Future<String> shield = Asyncio.shield(second);
    second.cancel("inside");
    settle("a cancelled inside cancels the shield", shield).await();
    log("cancelled", shield.cancelled());
    settle("a coroutine", Asyncio.shield(work("third"))).await();
}

Coroutine<String> work(String name) {
    return () -> {
        turns(10).await();
        log(name, "works");
        return name;
    };
}
