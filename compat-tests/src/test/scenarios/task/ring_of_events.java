import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Cancelling one of many tasks that wait for each other in a ring wakes the others, one after the other. */
void main() {
    List<Event> events = Stream.generate(Asyncio::event).limit(100).toList();
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
        int number = i;
        tasks.add(Asyncio.createTask(() -> {
            try {
                events.get(number).waitFor().await();
            } finally {
                events.get((number + 1) % 100).set();
            }
            return number;
        }, "task " + i));
    }
    Asyncio.sleep(0).await();
    tasks.get(40).cancel("the first");
    List<?> outcomes = Asyncio.gather(tasks, true).await();
    log(outcomes.size(), outcomes.get(39), outcomes.get(40), outcomes.get(41));
}
