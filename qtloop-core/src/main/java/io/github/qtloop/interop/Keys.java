package io.github.qtloop.interop;

import io.github.qtloop.asyncio.Task;
import java.util.List;

/** Names for tasks and futures of both languages, by which dumps of them fit together. */
public final class Keys {

    private Keys() {}

    /**
     * The key of a task of Java.
     *
     * @param task the task
     * @return a text that no other task has while this one lives
     */
    public static String of(Task<?> task) {
        return "java:" + Integer.toHexString(System.identityHashCode(task));
    }

    /**
     * The key of a task or future of Python.
     *
     * @param identity what {@code id} gives
     * @return a text that no other object has while this one lives
     */
    public static String ofPython(String identity) {
        return "python:" + identity;
    }

    /**
     * The futures of Python that wait for a future of Java. Takes the GIL.
     *
     * @param callbacks the functions that the future of Java calls when it is done
     * @return their keys
     */
    public static List<String> ofWaiting(List<Object> callbacks) {
        return callbacks.stream()
                .filter(PythonReport.class::isInstance)
                .map(callback -> ((PythonReport) callback).key())
                .toList();
    }
}
