import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Callbacks of a future run in the order in which they were added, one iteration after it is done. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<String> future = loop.createFuture();
    Consumer<Future<String>> removed = done -> log("never", done.result());
    future.addDoneCallback(done -> log("first", done.result()));
    future.addDoneCallback(removed);
    future.addDoneCallback(done -> log("second", done == future));
    future.addDoneCallback(removed);
    log("removed", future.removeDoneCallback(removed), "then", future.removeDoneCallback(removed));
    loop.callSoon(() -> log("called before the future is done"));
    future.setResult("value");
    loop.callSoon(() -> log("called after the future is done"));
    future.addDoneCallback(done -> log("added when done", done.result()));
    log("nothing has run yet");
    loop.callSoon(() -> future.addDoneCallback(done -> log("added by a callback")));
    Future<Void> later = loop.createFuture();
    loop.callSoon(() -> loop.callSoon(() -> later.setResult(null)));
    later.await();
}
