import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A runner makes its loop when it is first needed, by its factory if it has one, and runs nothing once closed. */
void main() {
    Runner runner = Asyncio.runner();
    runner.close();
    attempt("closing does nothing before the first use", () -> runner.run(() -> Asyncio.getRunningLoop().getDebug()));
    log(runner.getLoop().toString().replaceFirst("<\\w+", "<loop"));
    runner.close();
    runner.close();
    attempt("run", () -> runner.run(async(() -> {})));
    attempt("loop", () -> runner.getLoop());
    Runner debugging = Asyncio.runner(true);
    log("debug", debugging.getLoop().getDebug(), debugging.run(() -> Asyncio.getRunningLoop().getDebug()));
    debugging.close();
    List<AbstractEventLoop> made = new ArrayList<>();
    Runner own = Asyncio.runner(false, () -> {
        made.add(Asyncio.newEventLoop());
        return made.getLast();
    });
    log("made", made.size());
    log("its own", own.run(() -> made.contains(Asyncio.getRunningLoop())), made.size());
    own.close();
    log("closed", made.getFirst().isClosed());
}
