import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Sleepers wake in the order of their times, those of no time take turns, and each brings its result. */
void main() {
    log("result", Asyncio.sleep(0, "now").await(), Asyncio.sleep(0.001, "later").await(), Asyncio.sleep(0).await());
    log("negative", Asyncio.sleep(-1, "at once").await());
    List<Task<Void>> sleepers = List.of(sleeper("slow", 0.25), sleeper("quick", 0.05), sleeper("middle", 0.15));
    Task<Void> busy = Asyncio.createTask(async(() -> {
        for (int i = 1; i <= 3; i++) {
            log("turn", i);
            Asyncio.sleep(0).await();
        }
    }), "busy");
    busy.await();
    for (Task<Void> each : sleepers) {
        each.await();
    }
    settle("not a number", async(() -> Asyncio.sleep(Double.NaN).await())).await();
}

Task<Void> sleeper(String name, double seconds) {
    return Asyncio.createTask(async(() -> {
        Asyncio.sleep(seconds).await();
        log(name, "wakes");
    }), name);
}
