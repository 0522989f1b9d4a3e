import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;
import io.github.qtloop.scenarios.Os;

/** One iteration: what was ready before, then what descriptors and timers bring. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    int[] pipe = Os.pipe();
    Future<Void> end = loop.createFuture();
    Os.write(pipe[1], "x");
    loop.callLater(-1, () -> log("a timer that is due"));
    loop.addReader(pipe[0], () -> {
        log("a descriptor");
        loop.removeReader(pipe[0]);
        loop.callSoon(() -> end.setResult(null));
    });
    loop.callSoonThreadsafe(() -> log("ready, by the way of threads"));
    loop.callSoon(() -> {
        log("ready");
        loop.callSoon(() -> log("in the next iteration"));
    });
    end.await();
    Os.close(pipe[0]);
    Os.close(pipe[1]);
}
