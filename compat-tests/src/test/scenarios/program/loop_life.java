import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A loop runs, stops, runs again and is closed; each step at the wrong time is an error. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    log("running", loop.isRunning(), "closed", loop.isClosed());
    attempt("no running loop", () -> Asyncio.getRunningLoop());
    loop.callSoon(() -> {
        log("running", loop.isRunning(), Asyncio.getRunningLoop() == loop);
        attempt("run again", () -> loop.runForever());
        attempt("close", () -> loop.close());
        loop.callSoon(() -> log("in the next run"));
        loop.stop();
        loop.callSoon(() -> log("too, in the next run"));
    });
    loop.runForever();
    log("stopped", loop.isRunning());
    Future<Void> future = loop.createFuture();
    loop.callSoon(() -> loop.stop());
    attempt("stopped early", () -> loop.runUntilComplete(future));
    future.setResult(null);
    attempt("complete", () -> loop.runUntilComplete(future));
    loop.close();
    loop.close();
    log("closed", loop.isClosed());
    attempt("run", () -> loop.runForever());
    attempt("run until complete", () -> loop.runUntilComplete(future));
    attempt("call soon", () -> loop.callSoon(() -> log("never")));
    attempt("call soon from a thread", () -> loop.callSoonThreadsafe(() -> log("never")));
    attempt("call later", () -> loop.callLater(1, () -> log("never")));
}
