import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;
import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

interface Module {
    PythonObject newObject();

    Awaitable<String> dropsWhileItSleeps(Service service, int rounds, int count);
}

public static class Service {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Module module;

    Service(Module module) {
        this.module = module;
    }

    /** Makes an object of Python in each of some threads, and has the collector find their handles. */
    public void dropInThreads(int threads) {
        CountDownLatch found = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                CLEANER.register(module.newObject(), found::countDown);
                while (!hasEnded(found)) {
                    System.gc();
                }
            }).start();
        }
    }

    private static boolean hasEnded(CountDownLatch found) {
        try {
            return found.await(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("collecting").as(Module.class);
        Service service = new Service(module);
        AbstractEventLoop loop = Asyncio.newEventLoop();
        IO.println("dropped beside the loop: " + loop.runUntilComplete(module.dropsWhileItSleeps(service, 15, 3)));
        loop.close();
    }
}
