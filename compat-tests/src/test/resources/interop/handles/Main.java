import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonError;
import io.github.qtloop.python.PythonObject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

interface Module {
    Awaitable<Object> round(Service service, int number);

    Awaitable<Void> sleep();

    void fail();

    PythonObject newObject();

    String freed();

    void collect();

    List<Long> held();
}

public static class Service {
    public Coroutine<Object> echo(Object value) {
        return () -> {
            Asyncio.sleep(0).await();
            return value;
        };
    }

    public void fail() {
        throw new IllegalStateException("on purpose");
    }

    public Object call(Function<Object, Object> function) {
        return function.apply(new Object());
    }
}

static Coroutine<Void> rounds(Module module, int count) {
    return () -> {
        Service service = new Service();
        for (int i = 0; i < count; i++) {
            module.round(service, i).await();
            try {
                module.fail();
            } catch (PythonError e) {
                // Holds the exception, with the frames of its traceback.
            }
            Task<Void> task = Asyncio.createTask(() -> module.sleep().await());
            Asyncio.sleep(0).await();
            Asyncio.sleep(0).await();
            task.cancel(null);
            try {
                task.await();
            } catch (CancelledError e) {
                // As it should be.
            }
        }
        return null;
    };
}

/** Waits until something is so, with collections in both languages in between. */
static Coroutine<Boolean> eventually(Module module, Supplier<Boolean> condition) {
    return () -> {
        for (int i = 0; i < 500 && !condition.get(); i++) {
            System.gc();
            module.collect();
            Asyncio.sleep(0.01).await();
        }
        return condition.get();
    };
}

/** What the question itself holds; a leak would hold one for each round at least. */
static final int FEW = 20;

static long excess(Module module, List<Long> before) {
    List<Long> now = module.held();
    return Math.max(now.get(0) - before.get(0), now.get(1) - before.get(1));
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("handles").as(Module.class);
        AbstractEventLoop loop = Asyncio.newEventLoop();

        module.newObject().close();
        IO.println("closed: " + module.freed());
        PythonObject twice = module.newObject();
        twice.close();
        twice.close();
        IO.println("closed twice: " + module.freed());

        module.newObject();
        loop.runUntilComplete(eventually(module, () -> module.freed() != null));
        module.newObject();
        IO.println("collected: " + loop.runUntilComplete(eventually(module, () -> "in MainThread".equals(module.freed()))));

        loop.runUntilComplete(rounds(module, 20));
        int[] collections = new int[1];
        loop.runUntilComplete(eventually(module, () -> ++collections[0] > 10));
        List<Long> before = module.held();
        loop.runUntilComplete(rounds(module, 100));
        IO.println("100 rounds left nothing: " + loop.runUntilComplete(eventually(module, () -> excess(module, before) < FEW)));
        loop.close();
    }
}
