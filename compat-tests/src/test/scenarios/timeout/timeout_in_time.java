import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A timeout that is left in time does nothing; none at all never expires; one in the past expires at once. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Timeout generous = Asyncio.timeout(60.0);
    generous.with(_ -> Asyncio.sleep(0).await());
    log("expired", generous.expired());
    Timeout none = Asyncio.timeout(null);
    none.with(_ -> log("when", none.when()));
    Timeout never = Asyncio.timeoutAt(null);
    never.with(_ -> log("when", never.when()));
    double deadline = loop.time() + 60;
    Timeout at = Asyncio.timeoutAt(deadline);
    at.with(_ -> log("when", at.when() == deadline));
    Timeout past = Asyncio.timeoutAt(loop.time() - 1);
    attempt("in the past", () -> past.with(_ -> {
        log("begins nevertheless");
        Asyncio.sleep(0).await();
        log("not reached");
    }));
    log("expired", past.expired());
    Timeout zero = Asyncio.timeout(0.0);
    attempt("without an await", () -> zero.with(_ -> log("nothing to cancel")));
    log("expired", zero.expired());
}
