import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A cancelled handle never runs; a timer handle knows when it is due. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Void> end = loop.createFuture();
    Handle soon = loop.callSoon(() -> log("never"));
    TimerHandle later = loop.callLater(0.001, () -> log("never"));
    log("cancelled", soon.cancelled(), later.cancelled());
    soon.cancel();
    soon.cancel();
    later.cancel();
    log("cancelled", soon.cancelled(), later.cancelled());
    double when = loop.time() + 0.01;
    TimerHandle at = loop.callAt(when, () -> end.setResult(null));
    log("due", at.when() == when);
    end.await();
    log("a handle that has run is cancelled", at.cancelled());
    at.cancel();
    log("unless it is cancelled afterwards", at.cancelled());
}
