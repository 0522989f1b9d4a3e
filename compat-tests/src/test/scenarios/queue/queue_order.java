import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The three queues give their items first in first out, smallest first, and last in first out. */
void main() {
    for (Queue<Integer> queue : List.of(
            Asyncio.<Integer>queue(), Asyncio.<Integer>priorityQueue(), Asyncio.<Integer>lifoQueue())) {
        log("empty", queue.empty(), "full", queue.full(), "size", queue.qsize(), "at most", queue.maxsize());
        for (int item : new int[] {5, 1, 4, 1, 3, 2}) {
            queue.putNowait(item);
        }
        log("empty", queue.empty(), "full", queue.full(), "size", queue.qsize());
        List<Integer> items = new ArrayList<>();
        while (!queue.empty()) {
            items.add(queue.getNowait());
        }
        log(items);
    }
}
