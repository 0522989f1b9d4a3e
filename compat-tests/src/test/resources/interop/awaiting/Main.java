import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;

interface Module {
    Awaitable<String> greet(String name);

    Awaitable<String> relay(Service service, int depth);

    Awaitable<Long> awaitEach(Service service);

    void callSoon(String text);

    Awaitable<Void> takeTurns(int times);

    PythonObject startedTask();

    PythonObject pendingFuture();

    PythonObject customAwaitable();
}

public static class Service {
    private final Module module;

    Service(Module module) {
        this.module = module;
    }

    public Coroutine<String> relay(int depth) {
        return () -> depth == 0 ? "bottom" : "java(" + module.relay(this, depth - 1).await() + ")";
    }

    public Coroutine<Integer> slowly(int value) {
        return () -> Asyncio.sleep(0.001, value).await();
    }

    public Future<Integer> future(int value) {
        Future<Integer> future = Asyncio.getRunningLoop().createFuture();
        Asyncio.getRunningLoop().callSoon(() -> future.setResult(value));
        return future;
    }

    public Task<Integer> task(int value) {
        return Asyncio.createTask(slowly(value));
    }
}

static Coroutine<Void> takeTurns(int times) {
    return () -> {
        for (int i = 0; i < times; i++) {
            IO.println("java " + i);
            Asyncio.sleep(0).await();
        }
        return null;
    };
}

static Coroutine<Void> body(Module module) {
    return () -> {
        IO.println(module.greet("Java").await());
        IO.println(module.startedTask().await());
        IO.println(module.customAwaitable().await());
        PythonObject future = module.pendingFuture();
        Asyncio.getRunningLoop().callLater(0.001, () -> future.invoke("set_result", "set by Java"));
        IO.println(future.awaitAs(String.class));
        IO.println("a future can be awaited again: " + future.await());

        Service service = new Service(module);
        IO.println(service.relay(5).await());
        IO.println(module.awaitEach(service).await());

        AbstractEventLoop loop = Asyncio.getRunningLoop();
        for (int i = 0; i < 3; i++) {
            int number = i;
            loop.callSoon(() -> IO.println("java callback " + number));
            module.callSoon("python callback " + number);
        }
        Asyncio.sleep(0).await();
        Asyncio.gather(java.util.List.of(takeTurns(3), module.takeTurns(3))).await();
        return null;
    };
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("awaiting").as(Module.class);
        AbstractEventLoop loop = Asyncio.newEventLoop();
        loop.runUntilComplete(body(module));
        try {
            module.greet("nobody").await();
        } catch (IllegalStateException e) {
            IO.println(e.getMessage());
        }
        loop.close();
    }
}
