package io.github.qtloop.dump;

import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.Engines;
import io.github.qtloop.loop.LoopInspection;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.loop.PythonLoops;
import io.github.qtloop.python.loop.SharedLoop;
import io.github.qtloop.scheduler.PassengerHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The coroutines of the process. Management tools make one by its name, so a program that nobody asks has none:
 * {@link #NAME} is what {@link Ps} calls it. Any thread may ask; a loop is looked at in its own thread, between two of its
 * callbacks.
 */
public final class Coroutines implements CoroutinesMXBean {

    /** The name of the MBean. */
    public static final String NAME = "io.github.qtloop:type=Coroutines";

    /** Looks at nothing yet. */
    public Coroutines() {}

    @Override
    public String dump(double patience) {
        Patience limit = new Patience(patience);
        List<PythonObject> found = List.of();
        Map<PythonObject, @Nullable AbstractQtEventLoop> sharing = new IdentityHashMap<>();
        List<LoopDump> dumps = new ArrayList<>();
        String trouble = "";
        try {
            found = limit.ask(PythonLoops::all);
            for (PythonObject loop : found) {
                sharing.put(loop, limit.ask(() -> sharing(loop)));
            }
        } catch (NoAnswer noAnswer) {
            trouble = "Python: " + noAnswer.getMessage() + "\n";
        }
        for (AbstractQtEventLoop loop : LoopInspection.loops()) {
            dumps.add(LoopDump.of(loop, carrier(sharing, loop), limit));
        }
        for (PythonObject loop : found) {
            if (sharing.get(loop) == null) {
                dumps.add(LoopDump.ofPython(loop, limit));
            }
        }
        // Those of a Python that does not answer are left to the collector.
        if (trouble.isEmpty()) {
            found.forEach(PythonObject::close);
        }
        return trouble + Report.of(dumps);
    }

    private static @Nullable AbstractQtEventLoop sharing(PythonObject loop) {
        PassengerHandles aboard = SharedLoop.passengers(loop);
        return aboard == null ? null : Engines.loopOf(aboard);
    }

    private static @Nullable PythonObject carrier(
            Map<PythonObject, @Nullable AbstractQtEventLoop> sharing, AbstractQtEventLoop loop) {
        return sharing.entrySet().stream()
                .filter(entry -> entry.getValue() == loop)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
