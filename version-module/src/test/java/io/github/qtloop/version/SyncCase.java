package io.github.qtloop.version;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.reactor.QtRuntime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test of what tasks share: a loop, and a trace of what they did. */
abstract class SyncCase {

    private static final double LIMIT_SECONDS = 20;

    AbstractEventLoop loop;
    final List<String> trace = new ArrayList<>();

    @BeforeAll
    static void claimQt() {
        QtRuntime.declareMainThread();
    }

    @BeforeEach
    void openLoop() {
        loop = Asyncio.newEventLoop();
    }

    @AfterEach
    void closeLoop() {
        loop.close();
    }

    /** Runs a coroutine to its end; one that hangs fails. */
    <T extends @Nullable Object> T run(Coroutine<T> coroutine) {
        var limit = loop.callLater(LIMIT_SECONDS, loop::stop);
        try {
            return loop.runUntilComplete(loop.createTask(coroutine));
        } finally {
            limit.cancel();
        }
    }

    /** Starts a task that does something and leaves a word. */
    Task<?> start(String word, Coroutine<?> action) {
        return loop.createTask(() -> {
            action.await();
            trace.add(word);
            return null;
        });
    }

    /** Lets the others run for some iterations; to be called in a coroutine. */
    void turns(int iterations) {
        for (int i = 0; i < iterations; i++) {
            Future<@Nullable Void> turn = loop.createFuture();
            loop.callSoon(() -> turn.setResult(null));
            turn.await();
        }
    }
}
