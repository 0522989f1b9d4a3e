import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An interrupt in a task or a callback ends the run; the task has it as its exception. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    Task<Void> task = loop.createTask(async(() -> {
        Asyncio.sleep(0).await();
        throw new KeyboardInterrupt();
    }), "task");
    loop.callSoon(() -> loop.callSoon(() -> loop.callSoon(() -> loop.callSoon(() -> log("in the next run")))));
    attempt("run", () -> loop.runUntilComplete(task));
    log("task", task.done(), task.exception());
    loop.callSoon(() -> loop.stop());
    loop.runForever();
    loop.callSoon(() -> {
        throw new KeyboardInterrupt("in a callback");
    });
    attempt("run", () -> loop.runForever());
    log("running", loop.isRunning());
    loop.close();
    attempt("run a coroutine", () -> Asyncio.run(async(() -> {
        throw new KeyboardInterrupt("raised by hand");
    })));
}
