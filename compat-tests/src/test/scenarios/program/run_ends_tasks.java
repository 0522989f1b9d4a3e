import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** run cancels what is left; what fails on the way is reported, and what is stubborn is waited for. */
void main() {
    logRecords();
    Asyncio.run(async(() -> {
        Asyncio.createTask(async(() -> {
            try {
                Asyncio.sleep(3600).await();
            } catch (CancelledError error) {
                throw new IllegalArgumentException("while it ends");
            }
        }), "failing");
        Asyncio.sleep(0).await();
    }));
    Asyncio.run(async(() -> {
        Asyncio.createTask(async(() -> {
            try {
                Asyncio.sleep(3600).await();
            } catch (CancelledError error) {
                log("cancelled", error);
            }
            Asyncio.sleep(0.001).await();
            log("ends in its own time");
        }), "stubborn");
        Asyncio.sleep(0).await();
    }));
    attempt("an error of main comes after them", () -> Asyncio.run(async(() -> {
        Asyncio.createTask(async(() -> {
            try {
                Asyncio.sleep(3600).await();
            } finally {
                log("the other task ends");
            }
        }), "other");
        Asyncio.sleep(0).await();
        throw new IllegalArgumentException("of main");
    })));
}
