import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Cancelling gather cancels all its children; it is done when they are. */
void main() {
    Future<List<String>> all = Asyncio.gather(List.of(patient("a"), patient("b")));
    Asyncio.sleep(0).await();
    log("cancel", all.cancel("stop"), "done", all.done());
    settle("all", all).await();
    log("cancelled", all.cancelled(), "cancel again", all.cancel());
    Task<List<String>> outer =
            Asyncio.createTask(() -> Asyncio.gather(List.of(patient("c"), patient("d")), true).await(), "outer");
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    outer.cancel("with exceptions as results");
    settle("outer", outer).await();
}

Coroutine<String> patient(String name) {
    return () -> {
        try {
            Asyncio.sleep(3600).await();
        } finally {
            log(name, "cleans up");
            Asyncio.sleep(0).await();
            log(name, "has cleaned up");
        }
        return name;
    };
}
