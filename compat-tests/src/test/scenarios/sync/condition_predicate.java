import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Waiting for a predicate asks it again after each notification, and results in what it says. */
void main() {
    Condition condition = Asyncio.condition();
    List<String> items = new ArrayList<>();
    Task<String> consumer = Asyncio.createTask(() -> {
        condition.enter().await();
        try {
            return condition.<String>waitFor(() -> {
                log("asked with", items);
                return items.size() < 2 ? null : items.getLast();
            }).await();
        } finally {
            condition.exit(null).await();
        }
    }, "consumer");
    for (String item : List.of("first", "second", "third")) {
        Asyncio.sleep(0).await();
        condition.with(_ -> {
            items.add(item);
            condition.notifyAllWaiters();
        });
        Asyncio.sleep(0).await();
        Asyncio.sleep(0).await();
    }
    log("result", consumer.await());
}
