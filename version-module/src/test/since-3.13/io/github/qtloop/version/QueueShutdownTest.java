package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.QueueShutDown;
import io.github.qtloop.asyncio.Task;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queues that are shut down. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class QueueShutdownTest extends SyncCase {

    @Test
    void whatIsLeftCanBeTakenAndNothingBePut() {
        Queue<Integer> queue = Asyncio.queue(1);
        queue.putNowait(1);
        queue.shutdown();
        assertThat(queue).hasToString("<Queue maxsize=1 _queue=[1] tasks=1 shutdown>");
        assertThatThrownBy(() -> queue.putNowait(2)).isInstanceOf(QueueShutDown.class);
        assertThatThrownBy(() -> run(() -> queue.put(2).await())).isInstanceOf(QueueShutDown.class);
        assertThat(queue.getNowait()).isEqualTo(1);
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueShutDown.class);
        assertThatThrownBy(() -> run(() -> queue.get().await())).isInstanceOf(QueueShutDown.class);
    }

    @Test
    void allWhoWaitAreWokenAndWhatIsLeftIsThrownAway() {
        Queue<Integer> full = Asyncio.queue(1);
        Queue<Integer> empty = Asyncio.queue();
        full.putNowait(1);
        run(() -> {
            Task<?> putter = start("put", full.put(2)::await);
            Task<?> joiner = start("joined", full.join()::await);
            Task<?> getter = start("got", empty.get()::await);
            turns(1);
            full.shutdown(true);
            empty.shutdown(true);
            turns(2);
            assertThat(putter.exception()).isInstanceOf(QueueShutDown.class);
            assertThat(getter.exception()).isInstanceOf(QueueShutDown.class);
            joiner.await();
            return null;
        });
        assertThat(trace).containsExactly("joined");
        assertThat(full.empty()).isTrue();
    }
}
