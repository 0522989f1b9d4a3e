import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.Program;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What a Python program, which makes its own loops, uses of Java. */
public static class Service {
    public Coroutine<String> wait(double seconds) {
        return () -> {
            try {
                return Asyncio.sleep(seconds, "waited in Java").await();
            } finally {
                Asyncio.sleep(0.001).await();
                IO.println("Java has cleaned up");
            }
        };
    }

    public void start(double seconds) {
        Asyncio.createTask(wait(seconds));
    }

    public void startFailing() {
        Asyncio.getRunningLoop()
                .setExceptionHandler((loop, report) ->
                        IO.println(report.get("message") + ": " + report.get("exception")));
        Asyncio.createTask(() -> {
            try {
                return Asyncio.sleep(60).await();
            } catch (CancelledError e) {
                throw new IllegalStateException("Java cannot clean up");
            }
        });
    }

    public Coroutine<String> callBack(Supplier<Awaitable<String>> function) {
        return () -> "Java got: " + function.get().await();
    }

    public String loop() {
        AbstractEventLoop loop = Asyncio.getRunningLoop();
        return loop.isRunning() + " " + (loop == Asyncio.getEventLoop());
    }

    public void failInCallback() {
        Asyncio.getRunningLoop().callSoon(() -> {
            throw new io.github.qtloop.KeyboardInterrupt("from Java");
        });
    }
}

void main(String[] args) {
    Python python = Python.start("-u");
    python.addPath(Path.of(args[0]));
    python.expose("service", new Service());
    IO.println("status: " + python.run(new Program(Program.Kind.SCRIPT, Path.of(args[0], "hosting.py").toString())));
}
