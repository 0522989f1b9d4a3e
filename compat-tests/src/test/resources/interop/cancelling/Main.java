import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.interop.Python;

interface Module {
    Awaitable<String> cleanUp(String name);

    Awaitable<String> refuse();

    Awaitable<String> cancelItself();

    Awaitable<Void> cancelJava(Service service);

    Awaitable<Void> chain(Service service, int depth);
}

public static class Service {
    private final Module module;

    Service(Module module) {
        this.module = module;
    }

    public Coroutine<String> cleanUp(String name) {
        return () -> {
            try {
                return Asyncio.sleep(60, "not cancelled").await();
            } finally {
                Asyncio.sleep(0.001).await();
                IO.println(name + " has cleaned up in Java");
            }
        };
    }

    public Coroutine<String> refuse() {
        return () -> {
            try {
                Asyncio.sleep(60).await();
            } catch (CancelledError e) {
                IO.println("Java refuses: " + e.getMessage());
            }
            return "went on in Java";
        };
    }

    public Coroutine<Void> chain(int depth) {
        return () -> {
            try {
                if (depth == 0) {
                    Asyncio.sleep(60).await();
                } else {
                    module.chain(this, depth - 1).await();
                }
                return null;
            } finally {
                IO.println("java " + depth);
            }
        };
    }
}

static <T> Task<T> startedTask(Awaitable<T> awaitable) {
    Task<T> task = Asyncio.createTask(awaitable::await);
    settle();
    return task;
}

/** Lets the tasks go on until all wait for something that lasts: each language takes turns to start the other's. */
static void settle() {
    for (int turn = 0; turn < 20; turn++) {
        Asyncio.sleep(0).await();
    }
}

static void report(String what, Awaitable<?> awaitable) {
    try {
        IO.println(what + ": " + awaitable.await());
    } catch (CancelledError | TimeoutError e) {
        IO.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
    }
}

static Coroutine<Void> body(Module module) {
    return () -> {
        Task<String> task = startedTask(module.cleanUp("task"));
        IO.println(task.cancel("by Java") + " " + task.done());
        report("cancelled with a message", task);
        IO.println(task.cancel("again"));

        task = startedTask(module.refuse());
        task.cancel("please");
        report("refused", task);
        IO.println(task.cancelling());

        task = Asyncio.createTask(() -> module.cleanUp("never started").await());
        task.cancel(null);
        report("cancelled before the start", task);

        report("cancelled by itself", module.cancelItself());
        report("timeout", Asyncio.waitFor(startedTask(module.cleanUp("late")), 0.01));

        module.cancelJava(new Service(module)).await();

        Task<Void> chain = startedTask(new Service(module).chain(4));
        chain.cancel("all of you");
        report("chain", chain);
        return null;
    };
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("cancelling").as(Module.class);
        AbstractEventLoop loop = Asyncio.newEventLoop();
        loop.runUntilComplete(body(module));
        loop.close();
    }
}
