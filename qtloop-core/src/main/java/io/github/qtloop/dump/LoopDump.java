package io.github.qtloop.dump;

import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.LoopInspection;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.trace.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dump reports of one loop; it says which parts cannot be read. */
final class LoopDump {

    private static final String MODULE = "qtloop._dump";

    private final Patience patience;
    private final String title;
    private final List<String> troubles = new ArrayList<>();
    private List<Node> tasks = List.of();
    private List<String> slow = List.of();
    private List<String> names = List.of();
    private List<String> place = List.of();

    private LoopDump(String title, Patience patience) {
        this.title = title;
        this.patience = patience;
    }

    /**
     * Asks a loop of Java.
     *
     * @param python the loop of Python that carries it, or null
     */
    static LoopDump of(AbstractQtEventLoop loop, @Nullable PythonObject python, Patience patience) {
        Thread thread = LoopInspection.thread(loop);
        LoopDump dump = new LoopDump(
                loop + (thread == null ? ", which does not run" : " in thread '" + thread.getName() + "'"), patience);
        try {
            dump.tasks = patience.ask(() -> tasks(loop, python), question -> ask(loop, thread, question));
        } catch (NoAnswer noAnswer) {
            dump.troubles.add(noAnswer.getMessage());
            if (noAnswer.isLate() && thread != null) {
                dump.lookFromOutside(loop, thread, python);
            }
        }
        List<String> slow = new ArrayList<>(LoopInspection.slowCallbacks(loop));
        if (python != null) {
            slow.addAll(dump.itemsOf(python, "slow"));
        }
        dump.slow = slow;
        return dump;
    }

    /** Asks a loop that is Python's alone: all of it is looked at with the GIL. */
    static LoopDump ofPython(PythonObject loop, Patience patience) {
        String title;
        try {
            title = patience.ask(loop::toString);
        } catch (NoAnswer noAnswer) {
            title = "a loop of Python";
        }
        LoopDump dump = new LoopDump(title, patience);
        dump.tasks = dump.tasksOf(loop);
        dump.slow = dump.itemsOf(loop, "slow");
        return dump;
    }

    private static void ask(AbstractQtEventLoop loop, @Nullable Thread thread, FutureTask<?> question) {
        if (thread == null || thread == Thread.currentThread()) {
            question.run();
        } else {
            loop.callSoonThreadsafe(question);
        }
    }

    /** In the thread of the loop. */
    private static List<Node> tasks(AbstractQtEventLoop loop, @Nullable PythonObject python) {
        List<Node> tasks = new ArrayList<>();
        LoopInspection.tasks(loop).forEach(task -> tasks.add(Node.of(task)));
        if (python != null) {
            tasks.addAll(Node.ofPython(call("tasks", python)));
        }
        return tasks;
    }

    /** The loop does not answer: a coroutine of Java cannot be looked at then, because it may go on. */
    private void lookFromOutside(AbstractQtEventLoop loop, Thread thread, @Nullable PythonObject python) {
        List<String> frames = new ArrayList<>();
        if (python != null) {
            frames.addAll(itemsOf(python, "thread"));
            tasks = tasksOf(python);
        }
        Stream.of(Story.of(thread.getStackTrace())).map(StackTraceElement::toString).forEach(frames::add);
        place = frames;
        names = LoopInspection.names(loop);
    }

    private List<Node> tasksOf(PythonObject loop) {
        return Node.ofPython(textOf(() -> call("tasks", loop)));
    }

    private List<String> itemsOf(PythonObject loop, String function) {
        return Node.items(textOf(() -> call(function, loop)));
    }

    private String textOf(Callable<String> question) {
        try {
            return patience.ask(question);
        } catch (NoAnswer noAnswer) {
            troubles.add("Python: " + noAnswer.getMessage());
            return "";
        }
    }

    private static String call(String function, PythonObject loop) {
        try (PythonObject module = PythonObject.importModule(MODULE);
                PythonObject answer = module.invoke(PythonObject.class, function, loop)) {
            return answer.toString();
        }
    }

    /** The loop, and where it runs. */
    String title() {
        return title;
    }

    /** Why something is missing. */
    List<String> troubles() {
        return troubles;
    }

    /** The tasks of both languages that were looked at. */
    List<Node> tasks() {
        return tasks;
    }

    /** The tasks that are known by their names alone. */
    List<String> names() {
        return names;
    }

    /** Where the thread of a loop is that does not answer. */
    List<String> place() {
        return place;
    }

    /** The slow callbacks, the newest last. */
    List<String> slow() {
        return slow;
    }
}
