import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** gather gives the results in the order of what it was given, whatever ends first; twins run once. */
void main() {
    Future<String> slow = Asyncio.getRunningLoop().createFuture();
    Coroutine<String> twin = say("twin");
    Future<List<String>> all = Asyncio.gather(List.of(slow, say("a"), say("b")));
    log("done", all.done());
    Asyncio.sleep(0).await();
    slow.setResult("slow");
    log("results", all.await());
    log("nothing", Asyncio.gather(List.<Coroutine<String>>of()).await());
    log("twins", Asyncio.gather(List.of(slow, slow)).await(), twin.await());
}

Coroutine<String> say(String word) {
    return () -> {
        log(word, "starts");
        Asyncio.sleep(0).await();
        log(word, "ends");
        return word;
    };
}
