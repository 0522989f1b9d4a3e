import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

public static class Service {
    public Object take(Object value) {
        return value;
    }

    public Object other() {
        return new Service();
    }

    public void rethrow(Throwable error) throws Throwable {
        throw error;
    }
}

static String failure(Runnable action) {
    try {
        action.run();
        return "nothing";
    } catch (RuntimeException e) {
        return e.getMessage();
    }
}

/** What is converted up to an element that has no counterpart in Python is given back. */
static void convert(PythonObject module) {
    PythonObject thing = module.get("thing");
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    Map<Object, Object> value = new LinkedHashMap<>();
    value.put(thing, endless);
    Map<Object, Object> key = new LinkedHashMap<>();
    key.put(List.of(thing), thing);
    Map<String, Object> cases = new LinkedHashMap<>();
    cases.put("a value", value);
    cases.put("a key", key);
    cases.put("an item", List.of(thing, endless));
    cases.put("an element", Set.of(List.of(thing)));
    cases.put("an entry of an array", new Object[] {thing, endless});
    cases.forEach((name, given) -> {
        long before = module.invoke(Long.class, "references");
        for (int i = 0; i < 10; i++) {
            failure(() -> module.invoke("take", given));
        }
        long left = module.invoke(Long.class, "references") - before;
        // Since 3.14 a message says what something unhashable was for.
        String failure = failure(() -> module.invoke("take", given)).replaceFirst("cannot use .* \\((unhashable.*)\\)", "$1");
        IO.println(name + ": " + failure + "; left: " + left);
    });
    failure(() -> module.invoke("take", thing, endless));
    IO.println("set: " + failure(() -> thing.set("name", "value")));
    IO.println("afterwards: " + module.invoke("take", "as ever"));
}

/** An object of Java for which Python has no room is not kept. */
static void refuse(PythonObject module) {
    PythonObject take = module.get("take");
    Object before = module.invoke("held_by_java");
    module.invoke("refuse_objects", true);
    String error = failure(() -> take.call(new Object()));
    module.invoke("refuse_objects", false);
    IO.println(error + "; left: " + !module.invoke("held_by_java").equals(before));
}

/** A handle is closed by one thread while another one uses the object. */
static void close(PythonObject module) {
    PythonObject watched = module.invoke(PythonObject.class, "new_watched");
    CompletableFuture<Object> used = CompletableFuture.supplyAsync(() -> watched.get(Object.class, "missing"));
    module.invoke("wait_for_use");
    watched.close();
    module.invoke("go_on");
    IO.println("used: " + used.join() + " " + module.invoke("log"));
    PythonObject other = module.get("thing");
    other.close();
    IO.println("closed: " + failure(() -> watched.get("missing")) + "; equal: " + watched.equals(other));
}

/** The Java side of a loop of Python outlives it. */
static void outlive(PythonObject module) {
    List<AbstractEventLoop> loops = new ArrayList<>();
    Runnable note = () -> loops.add(Asyncio.getRunningLoop());
    module.invoke("run", note);
    for (int i = 0; i < 500 && !module.invoke(Boolean.class, "is_lost"); i++) {
        System.gc();
    }
    IO.println("lost: " + module.invoke("is_lost"));
    AbstractEventLoop loop = loops.getFirst();
    loop.stop();
    loop.close();
    IO.println("still closed: " + loop.isClosed() + "; " + failure(() -> loop.callSoon(() -> {})));
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(Path.of(args[0]));
        PythonObject module = python.importModule("mistakes");
        convert(module);
        refuse(module);
        for (String name : List.of("wrong_calls", "wrong_number", "hidden_traceback", "copies")) {
            IO.println(name + ": " + module.invoke(name, new Service()));
        }
        close(module);
        outlive(module);
    }
}
