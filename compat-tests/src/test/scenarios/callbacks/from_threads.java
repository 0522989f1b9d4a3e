import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Other threads reach a loop by call_soon_threadsafe, which wakes it; what they add keeps its order. */
void main() throws InterruptedException {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<String> future = loop.createFuture();
    Thread thread = new Thread(() -> {
        for (int i = 1; i <= 3; i++) {
            int number = i;
            loop.callSoonThreadsafe(() -> log("call", number));
        }
        loop.callSoonThreadsafe(() -> future.setResult("from a thread"));
    });
    loop.callSoon(() -> thread.start());
    loop.callSoonThreadsafe(() -> log("never")).cancel();
    log(future.await());
    thread.join();
}
