import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An error is caught by its type where it is awaited, a checked one of Java, too; another one goes on. */
void main() {
    async(this::catching).await();
    settle("another", async(() -> {
        try {
            raising(new IllegalArgumentException("a value")).await(IOException.class);
        } catch (IOException error) {
            log("not here");
        }
    })).await();
    settle("a timeout", async(() -> {
        try {
            Asyncio.timeout(0.0).with(IOException.class, deadline -> Asyncio.sleep(60).await());
        } catch (IOException error) {
            log("not here");
        }
    })).await();
}

void catching() {
    try {
        raising(new IOException("a coroutine")).await(IOException.class);
    } catch (IOException error) {
        log(error);
    }
    Task<Void> task = Asyncio.createTask(raising(new IOException("a task")));
    try {
        Asyncio.gather(List.of(task, Asyncio.sleep(0))).await(IOException.class, InterruptedException.class);
    } catch (IOException | InterruptedException error) {
        log(error);
    }
    try {
        task.await(IOException.class);
    } catch (IOException error) {
        log("done", error);
    }
    try {
        Asyncio.timeout(null).with(IOException.class, deadline -> raising(new IOException("a block")).await());
    } catch (IOException error) {
        log(error);
    }
}

Coroutine<Void> raising(Exception error) {
    return async(() -> {
        Asyncio.sleep(0).await();
        throw error;
    });
}
