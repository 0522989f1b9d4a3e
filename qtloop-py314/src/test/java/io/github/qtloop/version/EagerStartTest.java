package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Task;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks whose maker says when they start. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class EagerStartTest extends SyncCase {

    private final Coroutine<Integer> coroutine = () -> {
        trace.add("starts");
        return 1;
    };

    @Test
    void aTaskStartsAtOnceWhereItIsTold() {
        run(() -> {
            assertThat(loop.createTask(coroutine, null, null, true).done()).isTrue();
            assertThat(Asyncio.createTask(coroutine, null, null, true).done()).isTrue();
            Asyncio.taskGroup().with(group ->
                    assertThat(group.createTask(coroutine, null, null, true).done()).isTrue());
            assertThat(Asyncio.createTask(coroutine, null, null, false).done()).isFalse();
            assertThat(Asyncio.createTask(coroutine, null, null, null).done()).isFalse();
            assertThat(trace).hasSize(3);
            return null;
        });
    }

    @Test
    void theEagerFactoryLeavesItToTheCaller() {
        loop.setTaskFactory(Asyncio::eagerTaskFactory);
        run(() -> {
            assertThat(Asyncio.eagerTaskFactory(loop, coroutine, null, null, false).done()).isFalse();
            assertThat(Asyncio.eagerTaskFactory(loop, coroutine).done()).isTrue();
            return null;
        });
        loop.setTaskFactory(Asyncio.createEagerTaskFactory(EagerStartTest::construct));
        run(() -> {
            assertThat(Asyncio.createTask(coroutine, null, null, false).done()).isFalse();
            assertThat(Asyncio.createTask(coroutine).done()).isTrue();
            return null;
        });
    }

    private static <T extends @Nullable Object> Task<T> construct(
            Coroutine<T> coro,
            AbstractEventLoop loop,
            @Nullable String name,
            @Nullable Context context,
            boolean eagerStart) {
        return Asyncio.eagerTaskFactory(loop, coro, name, context, eagerStart);
    }

    @Test
    void aFactoryThatDoesNotKnowItRefusesIt() {
        run(() -> {
            loop.setTaskFactory(new TaskFactory() {
                @Override
                public <T extends @Nullable Object> Task<T> createTask(
                        AbstractEventLoop where, Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
                    throw new AssertionError();
                }

                @Override
                public String toString() {
                    return "<old>";
                }
            });
            assertThatThrownBy(() -> Asyncio.createTask(coroutine, null, null, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the task factory <old> does not take eager_start");
            return null;
        });
    }
}
