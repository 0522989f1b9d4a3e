import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Event;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

interface Module {
    void login(String name);

    String who();

    Awaitable<String> whoSoon();

    Awaitable<String> loginSoon(String name);

    Awaitable<String> calls(String name, Callable<Task<String>> start);

    String aside(String name, Runnable function);

    Task<String> both(String name, Callable<Task<String>> function);
}

void main(String[] args) {
    try (Python python = Python.start()) {
        python.addPath(Path.of(args[0]));
        Module module = python.importModule("contexts").as(Module.class);

        module.login("main");
        Asyncio.run(() -> {
            tasks(module);
            copies(module);
            calls(module);
            threads(module);
            IO.println("the main task still has " + module.who());
            return null;
        });
        IO.println("outside of tasks there is " + module.who());
        beforeTheRun(module);
    }
}

/** Each task has its own, which begins as its creator's. */
void tasks(Module module) {
    IO.println("a task begins with " + module.who());
    Event ready = Asyncio.event();
    Coroutine<String> session = () -> {
        String before = module.who();
        module.login("a session's");
        ready.waitFor().await();
        return before + ", " + module.who() + ", " + module.whoSoon().await();
    };
    Task<String> one = Asyncio.createTask(session);
    module.login("the creator's");
    Task<String> other = Asyncio.createTask(session);
    Asyncio.sleep(0).await();
    module.login("the creator's later");
    ready.set();
    IO.println(Asyncio.gather(List.of(one, other)).await());
    IO.println("the creator has " + module.who());
    IO.println("a coroutine of Python is a task, which sets its own: " + module.loginSoon("a coroutine's").await() + ", "
            + module.who());
}

/** Callbacks and copies take along what was there when they were made. */
void copies(Module module) {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Future<Void> called = loop.createFuture();
    module.login("one");
    loop.callSoon(() -> IO.println("a callback has " + module.who()));
    Context copy = Context.copyContext();
    module.login("two");
    loop.callLater(0.001, () -> {
        IO.println("another one has " + module.who());
        module.login("of no consequence");
        called.setResult(null);
    });
    module.login("three");
    called.await();
    IO.println("a copy has " + copy.call(module::who));
    copy.run(() -> module.login("the copy's"));
    Context second = copy.copy();
    copy.run(() -> module.login("the copy's later"));
    IO.println("a copy of the copy has " + second.call(module::who) + ", the copy " + copy.call(module::who));
    IO.println("an empty one has " + Context.empty().call(module::who));
    IO.println("the task has " + module.who());
}

/** What Python calls is in the context of its caller, and what it starts begins with a copy of that. */
void calls(Module module) {
    IO.println("started by a task of Python: "
            + module.calls("a task of Python", () -> Asyncio.createTask(() -> module.who())).await());
    IO.println("set by Java, seen by Python: " + module.aside("aside", () -> {
        IO.println("called in a context of Python: " + module.who());
        module.login("by Java");
    }));
    Task<String> started = module.both("meanwhile", () -> Asyncio.createTask(() -> module.who()));
    IO.println("started below a call of Python: " + started.await() + ", and the caller has " + module.who());
}

void threads(Module module) {
    module.login("a thread's");
    IO.println(Asyncio.toThread(() -> {
                String before = module.who();
                module.login("set in a thread");
                return before + ", then " + module.who();
            })
            .await());
}

/** A task that is created outside of any loop's run has what was there then. */
void beforeTheRun(Module module) {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    module.login("before");
    Task<String> task = loop.createTask(() -> module.who());
    module.login("after");
    IO.println("created " + loop.runUntilComplete(task) + " the run");
    loop.close();
}
