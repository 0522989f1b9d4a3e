package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.sync.QtEvent;
import io.github.qtloop.sync.QtSemaphore;
import io.github.qtloop.tasks.QtTaskGroup;
import io.github.qtloop.tasks.QtTimeout;
import io.github.qtloop.tasks.Sleep;
import io.github.qtloop.tasks.Threads;
import io.github.qtloop.testing.Wait;
import io.qt.core.QMetaObject;
import io.qt.core.QObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Awaiting where it is impossible: the error says where that is, and what to do. */
final class ImpossibleAwaitTest extends LoopCase {

    private static Future<Integer> awaitedByInitialiser;

    private final List<Throwable> raised = new ArrayList<>();
    private Future<Integer> gate;

    @BeforeEach
    void makeGate() {
        gate = loop.createFuture();
    }

    @Test
    void outsideOfALoop() {
        assertThatThrownBy(gate::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot await here: no loop is running in thread '" + Thread.currentThread().getName()
                        + "'; run the coroutine with Asyncio.run, or wait with loop.runUntilComplete");
    }

    @Test
    void inACallback() {
        loop.callSoon(this::tryToAwait);
        runReady();
        assertThat(raised).singleElement().satisfies(error -> assertThat(error)
                .hasMessage("cannot await here: no task is running in thread '" + Thread.currentThread().getName()
                        + "', only a callback of its loop; start a task in it with Asyncio.createTask"));
    }

    @Test
    void inAnotherThread() {
        String home = Thread.currentThread().getName();
        run(() -> {
            Wait.forEnd(Thread.ofPlatform().name("other").start(this::tryToAwait));
            return 0;
        });
        assertThat(raised).singleElement().satisfies(error -> assertThat(error)
                .hasMessage("cannot await here: the loop of <Future pending> runs in thread '" + home + "', and this is"
                        + " thread 'other'; hand a coroutine to the loop with Asyncio.runCoroutineThreadsafe"));
    }

    @Test
    @Tag("qtjambi")
    void belowANativeFrame() {
        goesOnAfter(() -> {
            QObject source = new QObject();
            source.objectNameChanged.connect(new NameSlot());
            source.setObjectName("x");
            source.dispose();
        });
        assertThat(raised).singleElement().satisfies(error -> assertThat(error)
                .hasMessageMatching("cannot await here: the native method io\\.qt\\.core\\.QObject\\.setObjectName_native\\w* is"
                        + " between the coroutine and the await \\(Pinned: NATIVE\\); start a task there with"
                        + " Asyncio\\.createTask instead"));
    }

    @Test
    void inAClassInitialiser() {
        awaitedByInitialiser = gate;
        goesOnAfter(() -> {
            try {
                new Initialised();
            } catch (ExceptionInInitializerError e) {
                raised.add(e.getCause());
            }
        });
        assertThat(raised).singleElement().satisfies(error -> assertThat(error)
                .hasMessageStartingWith("cannot await here: the initialiser of class " + Initialised.class.getName()
                        + " is between the coroutine and the await"));
    }

    @Test
    void inAnotherContext() {
        goesOnAfter(() -> Context.copyContext().run(this::tryToAwait));
        assertThat(raised).singleElement().satisfies(error -> assertThat(error)
                .hasMessageStartingWith("cannot await here: this is inside an action of Context.run"));
    }

    static Stream<Awaitable<?>> awaitablesThatNeedALoop() {
        return Stream.of(
                new Sleep<>(0.1, null),
                new QtEvent().waitFor(),
                new QtSemaphore(0).acquire(),
                Threads.call(() -> 1),
                (Coroutine<Object>) () -> {
                    new QtTaskGroup().with(group -> {});
                    return 0;
                },
                (Coroutine<Object>) () -> QtTimeout.in(1.0));
    }

    @ParameterizedTest
    @MethodSource("awaitablesThatNeedALoop")
    void whatNeedsALoopInAThreadWithoutOne(Awaitable<?> awaitable) {
        Wait.forEnd(Thread.ofPlatform().name("worker").start(() -> {
            try {
                awaitable.await();
            } catch (IllegalStateException e) {
                raised.add(e);
            }
        }));
        assertThat(raised).singleElement().satisfies(error -> assertThat(error)
                .hasMessage("no running event loop: cannot await here: no loop is running in thread 'worker'; run the"
                        + " coroutine with Asyncio.run, or hand it to the loop of another thread with"
                        + " Asyncio.runCoroutineThreadsafe"));
    }

    /** An await that is refused does the coroutine no harm. */
    private void goesOnAfter(Runnable attempt) {
        int result = run(() -> {
            attempt.run();
            loop.callSoon(() -> gate.setResult(7));
            return gate.await();
        });
        assertThat(result).isEqualTo(7);
    }

    private void tryToAwait() {
        try {
            gate.await();
        } catch (IllegalStateException e) {
            raised.add(e);
        }
    }

    @SuppressWarnings("serial") // every slot is serializable; nobody serializes one
    private final class NameSlot implements QMetaObject.Slot1<String> {
        @Override
        public void invoke(String name) {
            tryToAwait();
        }
    }

    private static final class Initialised {
        static final int VALUE = awaitedByInitialiser.await();
    }
}
