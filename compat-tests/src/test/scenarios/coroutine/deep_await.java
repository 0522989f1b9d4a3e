import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Coroutines may await each other many levels deep; an error unwinds them all. */
void main() {
    log("sum", sum(200).await());
    settle("error", descend(200)).await();
    Task<Void> task = Asyncio.createTask(sleepBelow(200), "task");
    Asyncio.sleep(0).await();
    task.cancel("from above");
    settle("cancelled", task).await();
}

Coroutine<Integer> sum(int n) {
    return () -> {
        if (n == 0) {
            Asyncio.sleep(0).await();
            return 0;
        }
        return n + sum(n - 1).await();
    };
}

Coroutine<Void> descend(int n) {
    return async(() -> {
        if (n == 0) {
            throw new IllegalArgumentException("at the bottom");
        }
        descend(n - 1).await();
    });
}

Coroutine<Void> sleepBelow(int n) {
    return async(() -> {
        try {
            if (n == 0) {
                Asyncio.sleep(3600).await();
            } else {
                sleepBelow(n - 1).await();
            }
        } finally {
            if (n % 100 == 0) {
                log("unwinds level", n);
            }
        }
    });
}
