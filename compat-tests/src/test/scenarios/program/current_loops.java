import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A thread has a loop that is set; inside a running loop that one is the current one. */
void main() throws InterruptedException {
    Thread worker = new Thread(this::useLoops, "worker");
    worker.start();
    worker.join();
}

void useLoops() {
    attempt("none", () -> Asyncio.getEventLoop());
    AbstractEventLoop loop = Asyncio.newEventLoop();
    AbstractEventLoop other = Asyncio.newEventLoop();
    Asyncio.setEventLoop(loop);
    log("set", Asyncio.getEventLoop() == loop);
    other.callSoon(() -> {
        log("running", Asyncio.getEventLoop() == other, Asyncio.getRunningLoop() == other);
        attempt("another loop", () -> loop.runForever());
        Asyncio.setEventLoop(other);
        other.stop();
    });
    other.runForever();
    log("set while it ran", Asyncio.getEventLoop() == other);
    Asyncio.setEventLoop(null);
    attempt("none", () -> Asyncio.getEventLoop());
    attempt("none is running", () -> Asyncio.getRunningLoop());
    loop.close();
    other.close();
}
