import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A coroutine object runs once: awaiting it again, or as a part of itself, is an error. */
void main() {
    CoroutineObject<String> once = Coroutine.of("once", () -> {
        Asyncio.sleep(0).await();
        return "result";
    });
    settle("first", once).await();
    settle("second", once).await();
    Task<String> task = Asyncio.createTask(once);
    settle("as a task", task).await();
    CoroutineObject<String> shared = Coroutine.of("shared", () -> {
        Asyncio.sleep(0).await();
        Asyncio.sleep(0).await();
        return "shared result";
    });
    Task<String> one = Asyncio.createTask(() -> shared.await(), "one");
    Task<String> two = Asyncio.createTask(() -> shared.await(), "two");
    settle("one", one).await();
    settle("two", two).await();
}
