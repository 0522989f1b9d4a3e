package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.AbstractEventLoop;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops that programs have written themselves. */
final class LoopsTest {

    private static final AbstractEventLoop STRANGE = (AbstractEventLoop) Proxy.newProxyInstance(
            LoopsTest.class.getClassLoader(), new Class<?>[] {AbstractEventLoop.class}, (loop, method, arguments) -> {
                if (method.getName().equals("toString")) {
                    return "a strange loop";
                }
                throw new AssertionError(method + " was called");
            });

    static Stream<ThrowingCallable> uses() {
        return Stream.of(
                () -> Tasks.all(STRANGE),
                () -> Tasks.current(STRANGE),
                () -> Tasks.create(STRANGE, () -> null, null, null, null),
                () -> EagerTasks.start(STRANGE, () -> null, null, null));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void areRefusedWhereTasksAreNeeded(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a strange loop cannot run coroutines: use a loop that asyncio.new_event_loop() makes");
    }
}
