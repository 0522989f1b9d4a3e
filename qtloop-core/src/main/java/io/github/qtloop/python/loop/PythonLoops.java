package io.github.qtloop.python.loop;

import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.PythonObject;
import java.util.ArrayList;
import java.util.List;

/** The loops of Python that there are, for a dump. */
public final class PythonLoops {

    private PythonLoops() {}

    /**
     * The loops that are attached. Takes the GIL.
     *
     * @return handles for the caller to close; none where Python was not started
     * @throws IllegalStateException when the interpreter has ended
     */
    public static List<PythonObject> all() {
        if (!NativeModule.isInstalled()) {
            return List.of();
        }
        return Bridge.call(() -> {
            List<PythonObject> loops = new ArrayList<>();
            PythonLoop.forEach(loop -> loops.add(Bridge.borrow(loop.object())));
            return loops;
        });
    }
}
