import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** wait gives what is done and what is not, and cancels nothing. */
void main() {
    Future<Void> never = Asyncio.getRunningLoop().createFuture();
    Task<Void> quick = start("quick", 1, false);
    Task<Void> slow = start("slow", 3, false);
    Task<Void> failing = start("failing", 5, true);
    show("first completed", Asyncio.wait(List.of(slow, quick), null, Asyncio.FIRST_COMPLETED).await());
    show("first exception", Asyncio.wait(List.of(slow, failing), null, Asyncio.FIRST_EXCEPTION).await());
    show("all", Asyncio.wait(List.of(slow, failing, quick)).await());
    show("all in time", Asyncio.wait(List.of(slow, quick), 60.0, Asyncio.ALL_COMPLETED).await());
    DoneAndPending<Future<Void>> late = Asyncio.wait(List.of(slow, never), 0.001).await();
    log("late", late.done().equals(Set.of(slow)), late.pending().equals(Set.of(never)), never.cancelled());
    settle("nothing", Asyncio.wait(List.<Task<Void>>of())).await();
    settle("unknown", Asyncio.wait(List.of(slow), null, "SOME_DAY")).await();
    log("failure", failing.exception());
}

void show(String title, DoneAndPending<Task<Void>> outcome) {
    log(title, "done", outcome.done(), "pending", outcome.pending());
}

Task<Void> start(String name, int turns, boolean fails) {
    return Asyncio.createTask(async(() -> {
        for (int i = 0; i < turns; i++) {
            Asyncio.sleep(0).await();
        }
        if (fails) {
            throw new IllegalArgumentException(name);
        }
    }), name);
}
