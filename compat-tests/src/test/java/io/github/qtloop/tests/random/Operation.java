package io.github.qtloop.tests.random;

import static io.github.qtloop.tests.random.Parameter.AWAITED;
import static io.github.qtloop.tests.random.Parameter.CAUGHT;
import static io.github.qtloop.tests.random.Parameter.COUNT;
import static io.github.qtloop.tests.random.Parameter.DELAY;
import static io.github.qtloop.tests.random.Parameter.FLAG;
import static io.github.qtloop.tests.random.Parameter.KEY;
import static io.github.qtloop.tests.random.Parameter.LATER;
import static io.github.qtloop.tests.random.Parameter.LATERS;
import static io.github.qtloop.tests.random.Parameter.MODE;
import static io.github.qtloop.tests.random.Parameter.PAIR;
import static io.github.qtloop.tests.random.Parameter.RAISED;
import static io.github.qtloop.tests.random.Parameter.TASK;
import static io.github.qtloop.tests.random.Parameter.TIMES;
import static io.github.qtloop.tests.random.Parameter.TRIPLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The statements of the language: how often they occur, what they read like in both languages, and what they take.
 *
 * <p>An operation that holds blocks has one head for each, with bars between them; in Java the last part ends it.
 * {@code {0}} is the first argument.
 */
public enum Operation {
    MARK(2, "print('here')", "System.out.println(\"here\");"),
    SPAWN(6, "t{0} = asyncio.create_task(body{0}(), name='t{0}')", "t{0} = Asyncio.createTask(body{0}, \"t{0}\");", TASK),
    SLEEP(14, "await asyncio.sleep({0})", "Asyncio.sleep({0}).await();", DELAY),
    REPEAT(2, "for _ in range({0}):", "for (int i = 0; i < {0}; i++) {|}", TIMES),
    TRY(10, "try:|except {0}:|finally:", "try {|} catch ({0} e) {|} finally {|}", CAUGHT),
    RAISE(2, "raise {0}", "throw new {0}();", RAISED),

    AWAIT(6, "await t{0}", "t{0}.await();", AWAITED),
    CANCEL(8, "t{0}.cancel()", "t{0}.cancel();", TASK),
    CANCELWITH(4, "t{0}.cancel('message')", "t{0}.cancel(\"message\");", TASK),
    UNCANCEL(3, "asyncio.current_task().uncancel()", "Asyncio.currentTask().uncancel();"),
    CANCELLING(2, "asyncio.current_task().cancelling()", "Asyncio.currentTask().cancelling();"),
    DONECALLBACK(2, "t{0}.add_done_callback(print)", "t{0}.addDoneCallback(System.out::println);", TASK),
    SHIELD(4, "await asyncio.shield(t{0})", "Asyncio.shield(t{0}).await();", LATER),
    WAITFOR(4, "await asyncio.wait_for(t{1}, {0})", "Asyncio.waitFor(t{1}, {0}).await();", DELAY, LATER),
    WITHIN(4, "async with wait_for({0}):", "Asyncio.waitFor(() -> {|}, {0}).await();", DELAY),
    TIMEOUT(6, "async with asyncio.timeout({0}) as timeout:", "Asyncio.timeout({0}).with(timeout -> {|});", DELAY),
    RESCHEDULE(2, "timeout.reschedule(loop.time() + {0})", "timeout.reschedule(loop.time() + {0});", DELAY),
    GROUP(4, "async with asyncio.TaskGroup() as group:", "Asyncio.taskGroup().with(group -> {|});"),
    SPAWNINGROUP(6, "t{0} = group.create_task(body{0}(), name='t{0}')", "t{0} = group.createTask(body{0}, \"t{0}\");", TASK),
    GATHER(4, "await asyncio.gather(t[{0}], return_exceptions={1})", "Asyncio.gather(t[{0}], {1}).await();", LATERS, FLAG),
    WAIT(4, "await asyncio.wait(t[{0}], timeout={1}, return_when={2})", "Asyncio.wait(t[{0}], {1}, {2}).await();",
            LATERS, DELAY, MODE),
    ASCOMPLETED(3, "for each in asyncio.as_completed(t[{0}], timeout={1}): await each",
            "Asyncio.asCompleted(t[{0}], {1}).forEachRemaining(Awaitable::await);", LATERS, DELAY),

    EAGER(12, 2, "loop.set_task_factory(asyncio.eager_task_factory if {0} else None)",
            "loop.setTaskFactory({0} ? Asyncio::eagerTaskFactory : null);", FLAG),
    FUTURE(4, "await future{0}", "future{0}.await();", TRIPLE),
    RESOLVE(3, "future{0}.set_result('line')", "future{0}.setResult(\"line\");", TRIPLE),
    REJECT(2, "future{0}.set_exception(ValueError('line'))",
            "future{0}.setException(new IllegalArgumentException(\"line\"));", TRIPLE),
    CANCELFUTURE(2, "future{0}.cancel('line')", "future{0}.cancel(\"line\");", TRIPLE),
    CALLSOON(2, "loop.call_soon(print)", "loop.callSoon(System.out::println);"),
    CALLLATER(3, "timer = loop.call_later({0}, print)", "timer = loop.callLater({0}, System.out::println);", DELAY),
    CANCELTIMER(2, "timer.cancel()", "timer.cancel();"),

    LOCK(6, "async with lock{0}:", "lock{0}.with(_ -> {|});", PAIR),
    ACQUIRE(3, "await lock{0}.acquire()", "lock{0}.acquire().await();", PAIR),
    RELEASE(4, "lock{0}.release()", "lock{0}.release();", PAIR),
    SET(3, "event{0}.set()", "event{0}.set();", PAIR),
    CLEAR(2, "event{0}.clear()", "event{0}.clear();", PAIR),
    EVENT(3, "await event{0}.wait()", "event{0}.waitFor().await();", PAIR),
    CONDITION(6, "async with condition{0}:", "condition{0}.with(_ -> {|});", PAIR),
    CONDITIONWAIT(5, "await condition{0}.wait()", "condition{0}.waitFor().await();", PAIR),
    CONDITIONWAITFOR(2, "await condition{0}.wait_for(second_time)", "condition{0}.waitFor(secondTime).await();", PAIR),
    NOTIFY(4, "condition{0}.notify({1})", "condition{0}.notifyWaiters({1});", PAIR, COUNT),
    NOTIFYALL(2, "condition{0}.notify_all()", "condition{0}.notifyAllWaiters();", PAIR),
    SEMAPHORE(5, "async with semaphore{0}:", "semaphore{0}.with(_ -> {|});", TRIPLE),
    SEMAPHOREACQUIRE(4, "await semaphore{0}.acquire()", "semaphore{0}.acquire().await();", TRIPLE),
    SEMAPHORERELEASE(5, "semaphore{0}.release()", "semaphore{0}.release();", TRIPLE),
    BARRIER(4, "await barrier{0}.wait()", "barrier{0}.waitFor().await();", PAIR),
    RESET(1, "await barrier{0}.reset()", "barrier{0}.reset().await();", PAIR),
    ABORT(1, "await barrier{0}.abort()", "barrier{0}.abort().await();", PAIR),

    PUT(6, "await queue{0}.put({1})", "queue{0}.put({1}).await();", TRIPLE, KEY),
    GET(6, "await queue{0}.get()", "queue{0}.get().await();", TRIPLE),
    PUTNOWAIT(4, "queue{0}.put_nowait({1})", "queue{0}.putNowait({1});", TRIPLE, KEY),
    GETNOWAIT(3, "queue{0}.get_nowait()", "queue{0}.getNowait();", TRIPLE),
    TASKDONE(3, "queue{0}.task_done()", "queue{0}.taskDone();", TRIPLE),
    JOIN(2, "await queue{0}.join()", "queue{0}.join().await();", TRIPLE),
    SHUTDOWN(13, 2, "queue{0}.shutdown({1})", "queue{0}.shutdown({1});", TRIPLE, FLAG),
    LOOK(1, "print(locks, queues)", "System.out.println(locks + queues);");

    private final int since;
    private final int weight;
    private final List<String> python;
    private final List<String> java;
    private final List<Parameter> parameters;

    Operation(int weight, String python, String java, Parameter... parameters) {
        this(0, weight, python, java, parameters);
    }

    Operation(int since, int weight, String python, String java, Parameter... parameters) {
        this.since = since;
        this.weight = weight;
        this.python = parts(python);
        this.java = parts(java);
        this.parameters = List.of(parameters);
    }

    /** The operation that a word of a program's text names. */
    static Operation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The words of what Python 3.{@code minor} has, but of what always raises an error. */
    public static List<String> wordsThatEndWell(int minor) {
        return Arrays.stream(values())
                .filter(operation -> operation.isIn(minor) && operation != RAISE)
                .map(Operation::word)
                .toList();
    }

    /** The word in a program's text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether Python 3.{@code minor} has it. */
    boolean isIn(int minor) {
        return minor >= since;
    }

    /** How often it occurs, beside the others. */
    int weight() {
        return weight;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** How many blocks it holds. */
    int blocks() {
        return java.size() - 1;
    }

    /** Its line in Python, or the heads of its blocks. */
    List<String> python() {
        return python;
    }

    /** Its line in Java, or the heads of its blocks and what ends it. */
    List<String> java() {
        return java;
    }

    private static List<String> parts(String text) {
        return List.of(text.split("\\|"));
    }
}
