import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task that awaits itself, or is awaited by what it awaits, is told so instead of waiting for ever. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Task<Void>> self = loop.createFuture();
    Task<Void> narcissus = loop.createTask(async(() -> {
        try {
            self.await().await();
        } catch (IllegalStateException error) {
            log("refused", error.getMessage().startsWith("Task cannot await on itself: <Task"));
        }
    }), "narcissus");
    self.setResult(narcissus);
    narcissus.await();
    log("set result", narcissus.done());
    attempt("a task decides its result itself", () -> narcissus.setResult(null));
    attempt("and its exception", () -> narcissus.setException(new IllegalArgumentException("no")));
}
