import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.interop.Python;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

interface Service {
    Awaitable<String> serve(Kitchen kitchen);
}

public static class Kitchen {
    public Coroutine<String> bake() {
        return () -> burn();
    }
}

static String burn() throws IOException {
    Asyncio.sleep(0).await();
    throw new IOException("no bread");
}

static Void order(Service service) {
    Task<String> waiter = Asyncio.createTask(() -> wait(service), "waiter");
    waiter.await();
    return null;
}

static String wait(Service service) {
    return service.serve(new Kitchen()).await();
}

static Void nap() {
    Asyncio.sleep(3600).await();
    return null;
}

static Void late() {
    Asyncio.timeout(0.0).with(_ -> nap());
    return null;
}

static Void wakeUp() {
    Task<Void> sleeper = Asyncio.createTask(() -> nap(), "sleeper");
    Asyncio.sleep(0).await();
    sleeper.cancel();
    return sleeper.await();
}

static Void orderLate(Service service) {
    try {
        late();
    } catch (TimeoutError timeout) {
        show("A timeout, where it is caught", timeout);
    }
    try {
        wakeUp();
    } catch (CancelledError cancellation) {
        show("A cancellation, where it is caught", cancellation);
    }
    try {
        order(service);
    } catch (Throwable failure) {
        show("A chain of tasks, where it is caught", failure);
    }
    return null;
}

static void attempt(String title, Coroutine<Void> main) {
    try {
        Asyncio.run(main);
    } catch (Throwable error) {
        show(title, error);
    }
}

/** What printStackTrace writes, without the numbers of lambdas and of tasks. */
static void show(String title, Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    long machinery = text.toString().lines().skip(1).map(String::strip)
            .filter(line -> !line.startsWith("at Main.") && !line.startsWith("at python."))
            .count();
    IO.println("== " + title + "; " + machinery + " lines are not the program's");
    IO.print(text.toString().replaceAll("lambda\\$(\\w+)\\$\\d+", "$1").replaceAll("Task-\\d+", "Task-N"));
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Service service = python.importModule("traces").as(Service.class);
        attempt("A chain of tasks: Java, Python, Java", () -> order(service));
        attempt("A timeout", () -> late());
        attempt("A cancellation", () -> wakeUp());
        attempt("", () -> orderLate(service));
    }
}
