package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.testing.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Loops that run in several threads at once. */
final class ThreadsTest extends LoopCase {

    private static final int LOOPS = 4;
    private static final int TASKS = 1_000;
    private static final int ROUNDS = 50;

    @Test
    void loopsOfSeveralThreadsDoNotTouchEachOther() throws Exception {
        CountDownLatch allRun = new CountDownLatch(LOOPS);
        List<FutureTask<Integer>> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < LOOPS; i++) {
            FutureTask<Integer> result = new FutureTask<>(() -> runOne(allRun));
            results.add(result);
            threads.add(Thread.ofPlatform().start(result));
        }
        threads.forEach(Wait::forEnd);
        for (FutureTask<Integer> result : results) {
            assertThat(result.get()).isEqualTo(TASKS * ROUNDS);
        }
    }

    private static int runOne(CountDownLatch allRun) {
        CommonLoop own = new CommonLoop();
        int result = own.runUntilComplete(own.createTask(() -> {
            allRun.countDown();
            Wait.on(allRun);
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                tasks.add(own.createTask(() -> {
                    int turns = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        Tasks.yieldOnce();
                        turns += RunningLoop.get() == own ? 1 : 0;
                    }
                    return turns;
                }));
            }
            int sum = 0;
            for (Task<Integer> task : tasks) {
                sum += task.await();
            }
            return sum;
        }));
        own.close();
        return result;
    }

    @Test
    void loopsOfTwoThreadsPlayPingPong() {
        CommonLoop other = new CommonLoop();
        List<Future<Integer>> there = futures(other);
        List<Future<Integer>> back = futures(loop);
        Thread thread = Thread.ofPlatform().start(() -> other.runUntilComplete(other.createTask(() -> {
            for (int i = 0; i < TASKS; i++) {
                int ball = there.get(i).await();
                Future<Integer> answer = back.get(i);
                loop.callSoonThreadsafe(() -> answer.setResult(ball + 1));
            }
            return null;
        })));
        int last = run(() -> {
            int ball = 0;
            for (int i = 0; i < TASKS; i++) {
                int sent = ball;
                Future<Integer> next = there.get(i);
                other.callSoonThreadsafe(() -> next.setResult(sent));
                ball = back.get(i).await();
            }
            return ball;
        });
        assertThat(last).isEqualTo(TASKS);
        Wait.forEnd(thread);
        other.close();
    }

    private static List<Future<Integer>> futures(CommonLoop of) {
        List<Future<Integer>> made = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            made.add(of.createFuture());
        }
        return made;
    }
}
