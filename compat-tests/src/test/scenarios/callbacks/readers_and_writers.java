import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;
import io.github.qtloop.scenarios.Os;

/** A watched descriptor brings its callback in each iteration in which it is ready, until it is watched no more. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    int[] pipe = Os.pipe();
    Future<Void> end = loop.createFuture();
    loop.addReader(pipe[0], () -> log("replaced, never"));
    loop.addReader(pipe[0], () -> {
        log("read", Os.read(pipe[0], 5));
        log("reader was watched", loop.removeReader(pipe[0]), loop.removeReader(pipe[0]));
        end.setResult(null);
    });
    loop.addWriter(pipe[1], () -> {
        log("writable");
        log("writer was watched", loop.removeWriter(pipe[1]), loop.removeWriter(pipe[1]));
        Os.write(pipe[1], "hello");
    });
    end.await();
    attempt("invalid", () -> loop.addReader(-1, () -> {}));
    attempt("invalid", () -> loop.addWriter(-1, () -> {}));
    Os.close(pipe[0]);
    Os.close(pipe[1]);
}
