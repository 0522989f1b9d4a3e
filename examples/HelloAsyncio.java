import static io.github.qtloop.asyncio.Asyncio.createTask;
import static io.github.qtloop.asyncio.Asyncio.gather;
import static io.github.qtloop.asyncio.Asyncio.queue;
import static io.github.qtloop.asyncio.Asyncio.run;
import static io.github.qtloop.asyncio.Asyncio.sleep;
import static io.github.qtloop.asyncio.Asyncio.taskGroup;
import static io.github.qtloop.asyncio.Asyncio.timeout;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.TimeoutError;
import java.util.List;

/** asyncio in Java: coroutines, a task group, a timeout and a queue. */
public final class HelloAsyncio {

    /** What {@code async def} makes in Python: nothing runs before somebody awaits it or makes a task of it. */
    static Coroutine<String> fetch(String name, double seconds) {
        return () -> {
            sleep(seconds).await();
            return name + " after " + seconds + " s";
        };
    }

    static Coroutine<Void> produce(Queue<Integer> queue) {
        return () -> {
            for (int i = 1; i <= 3; i++) {
                queue.put(i).await();
            }
            return null;
        };
    }

    static Coroutine<Void> main() {
        return () -> {
            System.out.println(gather(List.of(fetch("tea", 0.2), fetch("toast", 0.1))).await());

            Queue<Integer> queue = queue(1);
            taskGroup().with(group -> {
                group.createTask(produce(queue));
                for (int i = 1; i <= 3; i++) {
                    System.out.println("got " + queue.get().await());
                }
            });

            var slow = createTask(fetch("a slow answer", 60), "slow");
            try {
                timeout(0.1).with(deadline -> slow.await());
            } catch (TimeoutError e) {
                System.out.println("too slow, and the task was cancelled: " + slow.cancelled());
            }
            return null;
        };
    }

    public static void main(String[] args) {
        run(main());
    }
}
