import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An error in a callback goes to the exception handler, and the loop goes on. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Void> end = loop.createFuture();
    log("handler", loop.getExceptionHandler());
    ExceptionHandler handler = (_, context) -> log("handled", context.get("exception"), context.keySet());
    loop.setExceptionHandler(handler);
    log("handler", loop.getExceptionHandler() == handler);
    loop.callSoon(() -> {
        throw new IllegalArgumentException("in a callback");
    });
    loop.callSoon(() -> log("goes on"));
    loop.callSoon(() -> end.setResult(null));
    end.await();
    loop.callExceptionHandler(Map.of("message", "by hand"));
    logRecords();
    loop.setExceptionHandler((_, _) -> {
        throw new IllegalStateException("in the handler");
    });
    loop.callExceptionHandler(Map.of("message", "for a broken handler"));
    loop.setExceptionHandler(null);
    loop.callExceptionHandler(Map.of("message", "for the default handler"));
    loop.defaultExceptionHandler(Map.of("message", "directly"));
    loop.defaultExceptionHandler(Map.of());
}
