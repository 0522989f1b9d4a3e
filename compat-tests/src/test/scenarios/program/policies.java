import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The event loop policy decides which loop a thread gets. */
@SuppressWarnings("removal")
void main() {
    AbstractEventLoopPolicy standard = Asyncio.getEventLoopPolicy();
    log("the same each time", Asyncio.getEventLoopPolicy() == standard);
    List<AbstractEventLoop> made = new ArrayList<>();
    AbstractEventLoopPolicy counting = new Counting(Asyncio.defaultEventLoopPolicy(), made);
    Asyncio.setEventLoopPolicy(counting);
    log("set", Asyncio.getEventLoopPolicy() == counting);
    AbstractEventLoop loop = Asyncio.newEventLoop();
    log("made", made.size(), made.contains(loop));
    Asyncio.setEventLoop(loop);
    log("current", Asyncio.getEventLoop() == loop, counting.getEventLoop() == loop, standard == counting);
    Asyncio.setEventLoop(null);
    loop.close();
    Asyncio.setEventLoopPolicy(null);
    log("another standard policy", Asyncio.getEventLoopPolicy() != counting);
    Asyncio.setEventLoopPolicy(standard);
    AbstractEventLoop direct = standard.newEventLoop();
    standard.setEventLoop(direct);
    log("directly", standard.getEventLoop() == direct, Asyncio.getEventLoop() == direct);
    standard.setEventLoop(null);
    direct.close();
}

@SuppressWarnings("removal")
record Counting(DefaultEventLoopPolicy policy, List<AbstractEventLoop> made) implements AbstractEventLoopPolicy {
    public AbstractEventLoop getEventLoop() {
        log("asked for the loop");
        return policy.getEventLoop();
    }

    public void setEventLoop(AbstractEventLoop loop) {
        log("told the loop", loop != null);
        policy.setEventLoop(loop);
    }

    public AbstractEventLoop newEventLoop() {
        log("asked for a new loop");
        made.add(policy.newEventLoop());
        return made.getLast();
    }
}
