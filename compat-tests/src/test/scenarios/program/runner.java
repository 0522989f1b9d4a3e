import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A runner keeps one loop and one context for all that it runs. */
void main() {
    ContextVar<String> var = new ContextVar<>("var", "unset");
    AbstractEventLoop loop;
    try (Runner runner = Asyncio.runner()) {
        loop = runner.getLoop();
        log("first", runner.run(() -> {
            var.set("by the first");
            return Asyncio.getRunningLoop() == loop;
        }));
        log("second", runner.run(() -> var.get()));
        log("outside", var.get());
        log("elsewhere", runner.run(() -> var.get(), Context.empty()));
        attempt("error", () -> runner.run(async(() -> {
            throw new IllegalArgumentException("raised");
        })));
        runner.run(async(() -> attempt("nested", () -> runner.run(async(() -> {})))));
        Asyncio.run(async(() -> attempt("in another loop", () -> runner.run(async(() -> {})))));
        log("closed", loop.isClosed());
    }
    log("closed", loop.isClosed());
}
