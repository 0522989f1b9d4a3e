import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.interop.Python;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

interface Module {
    Awaitable<Integer> fromPythonThreads(int count);

    Awaitable<Integer> busy();

    int square(int value);

    Awaitable<Integer> squareLater(int value);
}

static Coroutine<Integer> fromJavaThreads(AbstractEventLoop loop, int count) {
    return () -> {
        AtomicInteger sum = new AtomicInteger();
        Future<Void> all = loop.createFuture();
        for (int i = 0; i < count; i++) {
            int number = i;
            new Thread(() -> loop.callSoonThreadsafe(() -> {
                if (sum.addAndGet(1) == count) {
                    all.setResult(null);
                }
            })).start();
        }
        all.await();
        return sum.get();
    };
}

/** Python is called by many threads at once. */
static int calls(Module module) throws InterruptedException {
    AtomicInteger sum = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
        Thread thread = new Thread(() -> {
            for (int k = 0; k < 200; k++) {
                sum.addAndGet(module.square(2));
            }
        });
        thread.start();
        threads.add(thread);
    }
    for (Thread thread : threads) {
        thread.join(20_000);
    }
    return sum.get();
}

void main(String[] args) throws Exception {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("threads").as(Module.class);
        IO.println("calls: " + calls(module));

        AbstractEventLoop loop = Asyncio.newEventLoop();
        IO.println("Java's threads: " + loop.runUntilComplete(fromJavaThreads(loop, 50)));
        IO.println("Python's threads: " + loop.runUntilComplete(module.fromPythonThreads(50)));
        IO.println("both at once: " + loop.runUntilComplete((Coroutine<List<Integer>>) () -> Asyncio.gather(
                List.of(module.fromPythonThreads(50), fromJavaThreads(loop, 50), module.busy())).await()));
        loop.close();

        // A loop of its own in each thread.
        List<Integer> results = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                AbstractEventLoop own = Asyncio.newEventLoop();
                results.add(own.runUntilComplete((Coroutine<Integer>) () -> module.squareLater(number).await()));
                own.close();
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(20_000);
        }
        IO.println("loops in threads: " + results.stream().sorted().toList());
    }
}
