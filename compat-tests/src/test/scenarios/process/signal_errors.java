import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.asyncio.*;

/** What cannot be handled. That signals are handled is a test of the core: it needs a JVM that takes them. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    attempt("none", () -> loop.addSignalHandler(0, () -> {}));
    attempt("none", () -> loop.addSignalHandler(65, () -> {}));
    attempt("none", () -> loop.removeSignalHandler(-1));
    attempt("kill", () -> loop.addSignalHandler(9, () -> {}));
    attempt("not handled", () -> loop.removeSignalHandler(10));
}
