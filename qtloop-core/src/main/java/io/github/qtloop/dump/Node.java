package io.github.qtloop.dump;

import io.github.qtloop.interop.Keys;
import io.github.qtloop.loop.TaskSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * A task of one of the languages.
 *
 * @param key see {@link Keys}
 * @param language {@code Java} or {@code Python}
 * @param name the name of the task
 * @param coroutine the name of its coroutine
 * @param state what it is about
 * @param stack its frames, the newest first
 * @param waitsFor the keys of what it waits for, as far as that side knows it
 * @param awaitedBy the keys of who waits for it, as far as this side knows it
 */
record Node(
        String key,
        String language,
        String name,
        String coroutine,
        String state,
        List<String> stack,
        List<String> waitsFor,
        List<String> awaitedBy) {

    private static final String FIELD = "\u001f";
    private static final String ITEM = "\u001e";
    private static final String TASK = "\u001d";

    static Node of(TaskSnapshot task) {
        List<String> awaitedBy = new ArrayList<>(Keys.ofWaiting(task.callbacks()));
        task.awaitedBy().forEach(other -> awaitedBy.add(Keys.of(other)));
        return new Node(
                Keys.of(task.task()),
                "Java",
                task.task().getName(),
                task.coroutine(),
                task.state(),
                task.stack().stream().map(StackTraceElement::toString).toList(),
                List.of(),
                awaitedBy);
    }

    /** Reads what {@code qtloop._dump.tasks} has written. */
    static List<Node> ofPython(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(TASK)).stream().map(Node::ofFields).toList();
    }

    private static Node ofFields(String text) {
        String[] fields = text.split(FIELD, -1);
        return new Node(
                Keys.ofPython(fields[0]),
                "Python",
                fields[1],
                fields[2],
                fields[3],
                items(fields[6]),
                items(fields[4]).stream().map(Keys::ofPython).toList(),
                items(fields[5]));
    }

    /** The items of a field. */
    static List<String> items(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(ITEM));
    }

    String title() {
        return "task '" + name + "' (" + language + ", " + coroutine + "), " + state;
    }
}
