import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A failure behind a shield that was cancelled is reported to the exception handler. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    loop.setExceptionHandler((_, context) ->
            log("handled", context.get("message"), context.get("exception"), context.containsKey("future")));
    Future<String> inner = loop.createFuture();
    Future<String> outer = Asyncio.shield(inner);
    outer.cancel();
    Asyncio.sleep(0).await();
    inner.setException(new InvalidStateError("too late for anyone"));
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    log("outer", outer.cancelled(), "inner", inner.exception());
}
