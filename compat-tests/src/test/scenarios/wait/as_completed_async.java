import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Asynchronous iteration over as_completed gives the futures themselves, as they end. */
void main() {
    Task<String> quick = Asyncio.createTask(work("quick", 1), "quick");
    Task<String> slow = Asyncio.createTask(work("slow", 3), "slow");
    Task<String> fails = Asyncio.createTask(work("fails", 2), "fails");
    Asyncio.asCompleted(List.of(slow, fails, quick)).forEachAwaited(ended ->
            log(ended, "done", ended.done(), "one of them", List.of(quick, slow, fails).contains(ended)));
    log("failure", fails.exception());
    Future<String> never = Asyncio.getRunningLoop().createFuture();
    AsyncIterator<Future<String>> late = Asyncio.asCompleted(List.of(never), 0.001);
    settle("too late", late.anext()).await();
    AsyncIterator<Future<String>> none = Asyncio.asCompleted(List.<Future<String>>of());
    settle("the end", none.anext()).await();
}

Coroutine<String> work(String name, int turns) {
    return () -> {
        for (int i = 0; i < turns; i++) {
            Asyncio.sleep(0).await();
        }
        if (name.equals("fails")) {
            throw new IllegalArgumentException(name);
        }
        return name;
    };
}
