import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonError;
import io.github.qtloop.python.PythonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls and errors that cross many frames of both languages, and results that do not. */
interface Function {
    int call(int n);
}

interface Module {
    Awaitable<String> outcome(Service service);

    PythonObject down();

    PythonObject fail();
}

public static class Service {
    public Awaitable<Object> unhashable() {
        return (Coroutine<Object>) () -> Map.of(List.of("a list"), 1);
    }
}

static Function through(PythonObject function, Set<Throwable> seen) {
    Function[] self = new Function[1];
    self[0] = n -> {
        try {
            return function.call(Integer.class, self[0], n);
        } catch (RuntimeException e) {
            seen.add(e);
            throw e;
        }
    };
    return self[0];
}

static Set<Throwable> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
}

void main(String[] args) throws Exception {
    try (Python python = Python.start()) {
        python.addPath(Path.of(args[0]));
        Module module = python.importModule("crossing").as(Module.class);
        Set<Throwable> seen = identities();
        try {
            through(module.fail(), seen).call(40);
        } catch (PythonError e) {
            long frames = Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getMethodName().equals("fail"))
                    .count();
            IO.println(e.getMessage() + ", objects: " + seen.size() + ", frames: " + frames + ", in the traceback: "
                    + (e.traceback().split(" in fail").length - 1));
        }

        Set<Throwable> thrown = identities();
        IllegalStateException mine = new IllegalStateException("mine");
        Function bottom = n -> {
            throw mine;
        };
        try {
            module.down().call(Integer.class, (Function) n -> javaFailsAt(module, bottom, n, thrown), 30);
        } catch (IllegalStateException e) {
            IO.println((e == mine) + ", suppressed: " + e.getSuppressed().length);
        }

        Thread small = new Thread(null, () -> {
            for (int i = 0; i < 3; i++) {
                try {
                    IO.println(through(module.down(), identities()).call(5000));
                } catch (StackOverflowError | RuntimeException e) {
                    IO.println("too deep");
                }
            }
        }, "small", 1 << 20);
        small.start();
        small.join();
        IO.println("alive: " + python.evaluate("6 * 7"));
        IO.println(Asyncio.run(() -> module.outcome(new Service()).await()));
    }
}

static int javaFailsAt(Module module, Function bottom, int n, Set<Throwable> thrown) {
    Function next = m -> javaFailsAt(module, bottom, m, thrown);
    return module.down().call(Integer.class, n == 1 ? bottom : next, n);
}
