import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

interface Greeter {
    String greet(String name);

    default String greetTwice(String name) {
        return greet(name) + ", " + greet(name);
    }

    int readCount();

    String joinAll(String separator, String... words);
}

public static class Ui {
    private final List<String> log = new ArrayList<>();
    private Consumer<String> listener = text -> {};

    public void show(String text) {
        log.add(text);
        listener.accept(text);
    }

    public void show(int number) {
        log.add("int " + number);
    }

    public void show(double number) {
        log.add("double " + number);
    }

    public void show(List<Integer> numbers) {
        log.add("ints " + (numbers.get(0) + 1));
    }

    public String join(String first, Object... rest) {
        return first + java.util.Arrays.asList(rest);
    }

    public void onShow(Consumer<String> newListener) {
        listener = newListener;
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    public int apply(BiFunction<Integer, Integer, Number> function) {
        return function.apply(20, 22).intValue();
    }

    public boolean waitFor(CountDownLatch latch) throws InterruptedException {
        return latch.await(20, TimeUnit.SECONDS);
    }

    public CountDownLatch latch() {
        return new CountDownLatch(1);
    }

    public static String version() {
        return "static";
    }

    void hidden() {}

    @Override
    public String toString() {
        return "the window";
    }
}

@SuppressWarnings("unchecked")
void main(String[] args) throws Exception {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        python.expose("ui", new Ui());
        python.expose("Ui", Ui.class);
        python.expose("ping", () -> IO.println("ping"));
        python.expose("answer", (Callable<Integer>) () -> 42);
        python.expose("negate", value -> -(Long) value);
        python.expose("settings", java.util.Map.of("depth", 3));
        python.expose("numbers", java.util.stream.IntStream.range(0, 3));
        PythonObject module = python.importModule("exposing");
        module.invoke("use");

        Greeter greeter = module.get("Greeter").call(PythonObject.class, "Hello").as(Greeter.class);
        IO.println(greeter.greetTwice("Java"));
        IO.println(greeter.readCount());
        IO.println(greeter.joinAll("-", "a", "b", "c"));
        IO.println(greeter + " " + greeter.equals(greeter) + " " + module.invoke("type_name", greeter));
        try {
            module.get("twice").as(Greeter.class);
        } catch (ClassCastException e) {
            IO.println(e.getMessage().replaceAll(" at 0x\\w+", ""));
        }
        Function<String, ?> twice = module.get("twice").as(Function.class);
        IO.println(twice.apply("ab"));
        IO.println(module.get("twice").as(java.util.function.IntUnaryOperator.class).applyAsInt(21));
        Supplier<?> supplier = module.get("supply").as(Supplier.class);
        IO.println(supplier.get());
        IO.println(python.evaluate("1 + 1") + " " + python.evaluate("[1, 'x']").as(List.class));

        AbstractEventLoop loop = Asyncio.newEventLoop();
        module.set("answer", 43);
        IO.println(module.get(int.class, "answer"));
        PythonObject closed = module.get("twice");
        closed.close();
        try {
            closed.call(1);
        } catch (IllegalStateException e) {
            IO.println(e.getMessage());
        }
        loop.close();
    }
}
