package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.LifoQueue;
import io.github.qtloop.asyncio.PriorityQueue;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.QueueEmpty;
import io.github.qtloop.asyncio.QueueFull;
import io.github.qtloop.asyncio.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queues in every version. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class QueuesTest extends SyncCase {

    @Test
    void itemsComeOutInTheirOrder() {
        Queue<@Nullable Integer> fifo = Asyncio.queue();
        LifoQueue<Integer> lifo = Asyncio.lifoQueue();
        PriorityQueue<Integer> smallest = Asyncio.priorityQueue();
        for (int item : List.of(2, 3, 1)) {
            fifo.putNowait(item);
            lifo.putNowait(item);
            smallest.putNowait(item);
        }
        fifo.putNowait(null);
        assertThat(drain(fifo)).containsExactly(2, 3, 1, null);
        assertThat(drain(lifo)).containsExactly(1, 3, 2);
        assertThat(drain(smallest)).containsExactly(1, 2, 3);
    }

    @Test
    void aQueueKeepsItsOrderWhileItGrows() {
        Queue<Integer> queue = Asyncio.queue();
        List<Integer> taken = new ArrayList<>();
        IntStream.range(0, 200).forEach(item -> {
            queue.putNowait(item);
            if (item % 3 == 0) {
                taken.add(queue.getNowait());
            }
        });
        taken.addAll(drain(queue));
        assertThat(taken).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void itemsPassFromTaskToTask() {
        Queue<Integer> queue = Asyncio.queue(1);
        run(() -> {
            Task<?> producer = start("produced", () -> {
                for (int item = 1; item <= 3; item++) {
                    queue.put(item).await();
                }
                queue.join().await();
                return null;
            });
            for (int item = 1; item <= 3; item++) {
                turns(2);
                assertThat(queue.full()).isTrue();
                assertThat(queue.get().await()).isEqualTo(item);
                assertThat(producer.done()).isFalse();
                queue.taskDone();
            }
            producer.await();
            return null;
        });
        assertThat(queue.empty()).isTrue();
    }

    @Test
    void fullAndEmptyQueuesSaySo() {
        Queue<Integer> queue = Asyncio.queue(1);
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueEmpty.class);
        queue.putNowait(1);
        assertThatThrownBy(() -> queue.putNowait(2)).isInstanceOf(QueueFull.class);
        queue.taskDone();
        assertThatThrownBy(queue::taskDone)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task_done() called too many times");
    }

    @Test
    void whoIsCancelledAfterItWasWokenWakesTheNext() {
        Queue<Integer> queue = Asyncio.queue();
        run(() -> {
            Task<?> first = start("first", queue.get()::await);
            Task<?> second = start("second", queue.get()::await);
            turns(1);
            queue.putNowait(1);
            first.cancel();
            second.await();
            assertThat(first.cancelled()).isTrue();
            return null;
        });
        assertThat(trace).containsExactly("second");
    }

    @Test
    void theyLookAsInPython() {
        Queue<Integer> queue = Asyncio.queue(2);
        assertThat(queue).hasToString("<Queue maxsize=2>");
        run(() -> {
            List<Task<?>> tasks = List.of(start("got", queue.get()::await), start("got", queue.get()::await));
            turns(1);
            assertThat(queue).hasToString("<Queue maxsize=2 _getters[2]>");
            queue.putNowait(1);
            queue.putNowait(2);
            assertThat(queue).hasToString("<Queue maxsize=2 _queue=[1, 2] tasks=2>");
            for (Task<?> task : tasks) {
                task.await();
            }
            return null;
        });
        Queue<@Nullable Object> mixed = Asyncio.queue();
        for (Object item : new Object[] {"it's", null, true, List.of("a")}) {
            mixed.putNowait(item);
        }
        assertThat(mixed).hasToString("<Queue maxsize=0 _queue=[\"it's\", None, True, ['a']] tasks=4>");
        assertThat(Asyncio.<Integer>lifoQueue()).hasToString("<LifoQueue maxsize=0>");
        assertThat(Asyncio.<Integer>priorityQueue(1)).hasToString("<PriorityQueue maxsize=1>");
    }

    private static <T extends @Nullable Object> List<T> drain(Queue<T> queue) {
        List<T> items = new ArrayList<>();
        while (!queue.empty()) {
            items.add(queue.getNowait());
        }
        return items;
    }
}
