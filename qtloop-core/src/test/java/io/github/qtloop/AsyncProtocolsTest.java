package io.github.qtloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code async with} and {@code async for} do in Python. */
class AsyncProtocolsTest {

    private final List<String> steps = new ArrayList<>();

    @Test
    void workIsDoneBetweenEnteringAndLeaving() {
        manager(false).with(entered -> steps.add("work with " + entered));

        assertThat(steps).containsExactly("enter", "work with it", "exit null");
    }

    @Test
    void anErrorLeavesAndGoesOn() {
        assertThatThrownBy(() -> manager(false).with(entered -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(steps).containsExactly("enter", "exit broken");
    }

    @Test
    void checkedErrorsGoOnAsTheyAre() {
        IOException error = new IOException("broken");
        assertThatThrownBy(() -> manager(false).with(entered -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(steps).containsExactly("enter", "exit broken");
    }

    @Test
    void aCheckedErrorIsCaughtByItsType() {
        IOException error = new IOException("broken");
        Coroutine<String> broken = () -> {
            throw error;
        };
        AsyncIterator<String> items = () -> broken;

        assertThat(caught(() -> broken.await(IOException.class))).isSameAs(error);
        assertThat(caught(() -> manager(false).with(IOException.class, entered -> broken.await())))
                .isSameAs(error);
        assertThat(caught(() -> items.forEachAwaited(IOException.class, steps::add)))
                .isSameAs(error);
        try {
            broken.await(InterruptedException.class, IOException.class);
        } catch (InterruptedException | IOException e) {
            assertThat(e).isSameAs(error);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static @Nullable IOException caught(Action action) {
        try {
            action.run();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    @Test
    void anErrorThatIsHandledEnds() {
        manager(true).with(entered -> {
            throw new IllegalStateException("broken");
        });

        assertThat(steps).containsExactly("enter", "exit broken");
    }

    @Test
    void anErrorOfEnteringDoesNotLeave() {
        AsyncContextManager<String> manager = new Manager(steps, false) {
            @Override
            public Awaitable<String> enter() {
                return () -> {
                    throw new IllegalStateException("closed");
                };
            }
        };

        assertThatThrownBy(() -> manager.with(steps::add)).hasMessage("closed");
        assertThat(steps).isEmpty();
    }

    @Test
    void itemsComeUntilThereAreNoMore() {
        Iterator<String> items = List.of("a", "b").iterator();
        AsyncIterator<String> iterator = () -> () -> {
            if (!items.hasNext()) {
                throw new StopAsyncIteration();
            }
            return items.next();
        };

        iterator.forEachAwaited(steps::add);

        assertThat(steps).containsExactly("a", "b");
    }

    @Test
    void anEndThatTheWorkRaisesIsItsOwn() {
        AsyncIterator<String> iterator = () -> () -> "a";

        assertThatThrownBy(() -> iterator.forEachAwaited(item -> {
                    throw new StopAsyncIteration();
                }))
                .isInstanceOf(StopAsyncIteration.class);
    }

    private AsyncContextManager<String> manager(boolean handles) {
        return new Manager(steps, handles);
    }

    private static class Manager implements AsyncContextManager<String> {
        private final List<String> steps;
        private final boolean handles;

        Manager(List<String> steps, boolean handles) {
            this.steps = steps;
            this.handles = handles;
        }

        @Override
        public Awaitable<String> enter() {
            return () -> {
                steps.add("enter");
                return "it";
            };
        }

        @Override
        public Awaitable<Boolean> exit(@Nullable Throwable error) {
            return () -> {
                steps.add("exit " + (error == null ? null : error.getMessage()));
                return handles;
            };
        }
    }
}
