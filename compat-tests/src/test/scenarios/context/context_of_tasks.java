import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task has a copy of its maker's context: what either sets later the other does not see. */
void main() {
    ContextVar<String> user = new ContextVar<>("user", "nobody");
    log("name", user.name(), "default", user.get(), "other", user.get("somebody else"));
    user.set("main");
    Task<Void> child = Asyncio.createTask(async(() -> {
        log("the child inherits", user.get());
        user.set("child");
        Asyncio.sleep(0).await();
        log("the child keeps", user.get());
        nested(user).await();
        log("a coroutine shares the context", user.get());
    }), "child");
    user.set("main again");
    Asyncio.sleep(0).await();
    log("main keeps", user.get());
    child.await();
    log("main still keeps", user.get());

    Context given = Context.copyContext();
    Task<Void> inGiven = Asyncio.createTask(async(() -> user.set("set in the given context")), "in given", given);
    inGiven.await();
    log("main", user.get(), "given", given.get(user), given.contains(user));
}

Coroutine<Void> nested(ContextVar<String> user) {
    return async(() -> user.set("nested"));
}
