import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** What a coroutine iterates over, and what it enters and leaves, can be written by hand. */
void main() {
    new Countdown(3).forEachAwaited(number -> log("number", number));
    Door door = new Door(false);
    door.with(name -> log("inside", name));
    attempt("an error inside", () -> door.with(_ -> {
        throw new IllegalArgumentException("inside");
    }));
    attempt("one that is handled", () -> new Door(true).with(_ -> {
        throw new IllegalArgumentException("inside");
    }));
}

static class Countdown implements AsyncIterator<Integer> {
    private int next;

    Countdown(int from) {
        next = from;
    }

    @Override
    public Coroutine<Integer> anext() {
        return () -> {
            Asyncio.sleep(0).await();
            if (next == 0) {
                throw new StopAsyncIteration();
            }
            return next--;
        };
    }
}

record Door(boolean handles) implements AsyncContextManager<String> {
    @Override
    public Coroutine<String> enter() {
        return () -> {
            log("opens");
            Asyncio.sleep(0).await();
            return "the room";
        };
    }

    @Override
    public Coroutine<Boolean> exit(Throwable error) {
        return () -> {
            Asyncio.sleep(0).await();
            log("closes", error);
            return handles;
        };
    }
}
