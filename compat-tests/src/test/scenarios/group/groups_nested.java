import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Failures of an inner task group reach the outer one as a group within its group. */
void main() {
    attempt("outer", () -> Asyncio.taskGroup().with(outer -> {
        outer.createTask(sleeper("outer sibling"), "outer sibling");
        outer.createTask(async(() -> Asyncio.taskGroup().with(inner -> {
            inner.createTask(sleeper("inner sibling"), "inner sibling");
            inner.createTask(failing("inner"), "failing");
        })), "nested");
    }));
    attempt("inner only", () -> Asyncio.taskGroup().with(outer -> {
        outer.createTask(async(() -> log("undisturbed")), "undisturbed");
        attempt("inner", () -> Asyncio.taskGroup().with(inner -> inner.createTask(failing("caught"), "failing")));
        Asyncio.sleep(0).await();
        log("the outer body goes on");
    }));
    attempt("outer fails while the inner one works", () -> Asyncio.taskGroup().with(outer -> {
        outer.createTask(failing("outer"), "failing");
        Asyncio.taskGroup().with(inner -> inner.createTask(sleeper("in the inner group"), "sleeper"));
        log("not reached");
    }));
}

Coroutine<Void> sleeper(String name) {
    return async(() -> {
        try {
            Asyncio.sleep(3600).await();
        } finally {
            log(name, "is cancelled");
        }
    });
}

Coroutine<Void> failing(String message) {
    return async(() -> {
        Asyncio.sleep(0).await();
        Asyncio.sleep(0).await();
        throw new IllegalArgumentException(message);
    });
}
