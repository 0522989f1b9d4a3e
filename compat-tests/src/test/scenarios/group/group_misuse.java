import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task group takes tasks from when it is entered until it is over. */
void main() {
    TaskGroup group = Asyncio.taskGroup();
    attempt("before", () -> group.createTask(idle()));
    group.with(_ -> {
        group.createTask(idle());
        log(group);
    });
    attempt("after", () -> group.createTask(idle()));
    attempt("again", () -> group.with(_ -> log("not reached")));
    attempt("while it shuts down", () -> Asyncio.taskGroup().with(failing -> {
        failing.createTask(async(() -> {
            throw new IllegalArgumentException("down");
        }));
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            attempt("a late task", () -> failing.createTask(idle()));
            throw error;
        }
    }));
    TaskGroup byHand = Asyncio.taskGroup();
    log("entered", byHand.enter().await() == byHand);
    log("left", byHand.exit(null).await());
}

Coroutine<Void> idle() {
    return async(() -> {});
}
