import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** as_completed gives the results in the order in which they come; a timeout cuts it short. */
void main() {
    Iterator<Awaitable<String>> results =
            Asyncio.asCompleted(List.of(work("slow", 3), work("quick", 1), work("fails", 2)));
    while (results.hasNext()) {
        settle("next", results.next()).await();
    }
    Future<String> never = Asyncio.getRunningLoop().createFuture();
    Task<String> done = Asyncio.createTask(work("in time", 0));
    done.await();
    Iterator<Awaitable<String>> late = Asyncio.asCompleted(List.of(never, done), 0.01);
    settle("next", late.next()).await();
    settle("next", late.next()).await();
    log("cancelled", never.cancelled());
    Iterator<Awaitable<String>> none = Asyncio.asCompleted(List.<Coroutine<String>>of());
    log("more", none.hasNext());
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
