import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An operation that a loop does not have says so. */
void main() {
    try {
        throw new NotImplementedError("Loop.operation", "it is only an example");
    } catch (NotImplementedError error) {
        log("caught", error instanceof RuntimeException);
    }
}
