import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

interface Service {
    Awaitable<String> serve(Kitchen kitchen);

    Awaitable<Void> many(int count);
}

public static class Kitchen {
    public Coroutine<Void> bake() {
        return () -> nap();
    }
}

static final List<Task<?>> TASKS = new ArrayList<>();

static Void nap() {
    Asyncio.sleep(3600).await();
    return null;
}

static void start(String name, Coroutine<?> coroutine) {
    TASKS.add(Asyncio.createTask(coroutine, name));
}

/** What another process says of this one. */
static List<String> ps(String patience) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                    System.getProperty("java.class.path"), "io.github.qtloop.dump.Ps", "--patience", patience,
                    String.valueOf(ProcessHandle.current().pid()))
            .redirectErrorStream(true)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    IO.println("== status " + process.waitFor());
    return lines;
}

static void show(List<String> lines, Predicate<String> wanted) {
    lines.stream()
            .map(line -> line.replaceAll("<lambda>|lambda\\$\\w+\\$\\d+", "lambda").replaceAll("Task-\\d+", "Task-N")
                    .replaceAll("(taskgroups|tasks).py:\\d+", "$1.py").replaceAll("took [\\d.]+", "took N"))
            .filter(wanted)
            .forEach(IO::println);
}

static Void body(Service service) throws Exception {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    start("waiter", () -> service.serve(new Kitchen()).await());
    Task<Void> sleeper = Asyncio.createTask(() -> nap(), "sleeper");
    start("gatherer", () -> Asyncio.gather(List.of(sleeper, Asyncio.createTask(() -> nap(), "other"))).await());
    Asyncio.sleep(0.1).await();

    IO.println("The loop goes on.");
    // The helpers of a task group's end are not the same in all versions.
    show(Asyncio.toThread(() -> ps("20")).await(), line -> !line.contains("_aexit") && !line.contains("toThread"));

    IO.println("A callback does not return.");
    show(ps("0.5"), line -> line.contains("no answer") || line.contains("its thread") || line.contains("at Main.")
            || line.contains("not looked at") || line.contains("=="));

    IO.println("Slow callbacks.");
    loop.setDebug(true);
    loop.callSoon(() -> busy());
    Asyncio.sleep(0.05).await();
    loop.setDebug(false);
    show(Asyncio.toThread(() -> ps("20")).await(), line -> line.contains("slow") || line.contains("Executing <Handle Main"));

    IO.println("Many.");
    for (int i = 0; i < 500; i++) {
        start("java-" + i, () -> nap());
    }
    service.many(500).await();
    Asyncio.sleep(0).await();
    List<String> many = Asyncio.toThread(() -> ps("20")).await();
    IO.println(many.stream().filter(line -> line.matches("task 'java-\\d+' \\(Java, .*\\), waiting")).count());
    IO.println(many.stream().filter(line -> line.matches("task 'python-\\d+' \\(Python, rest\\), waiting")).count());
    return null;
}

static void busy() {
    try {
        Thread.sleep(150);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main(String[] args) {
    // The warning of the slow callback goes to standard error.
    java.util.logging.Logger.getLogger("asyncio").setLevel(java.util.logging.Level.SEVERE);
    try (Python python = Python.start("-u")) {
        python.addPath(Path.of(args[0]));
        Service service = python.importModule("dumping").as(Service.class);
        Asyncio.run(() -> body(service));
    }
}
