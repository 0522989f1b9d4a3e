import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Producers and consumers of a small queue take turns in an order that is always the same. */
void main() {
    Queue<String> queue = Asyncio.queue(2);
    List<Task<Void>> consumers = Stream.of("x", "y")
            .map(name -> Asyncio.createTask(consumer(name, queue), name))
            .toList();
    List<Task<Void>> producers = Stream.of("a", "b", "c")
            .map(name -> Asyncio.createTask(producer(name, queue), name))
            .toList();
    for (Task<Void> producer : producers) {
        producer.await();
    }
    queue.join().await();
    for (Task<Void> consumer : consumers) {
        consumer.cancel();
        settle("consumer " + consumer.getName(), consumer).await();
    }
}

Coroutine<Void> producer(String name, Queue<String> queue) {
    return async(() -> {
        for (int i = 1; i <= 3; i++) {
            queue.put(name + i).await();
            log(name, "has put", i);
        }
    });
}

Coroutine<Void> consumer(String name, Queue<String> queue) {
    return async(() -> {
        while (true) {
            log(name, "got", queue.get().await());
            Asyncio.sleep(0).await();
            queue.taskDone();
        }
    });
}
