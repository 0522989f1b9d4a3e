package io.github.qtloop.dump;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dump as text: the tasks that nobody waits for, and below each what it waits for. */
final class Report {

    /** Deeper levels are not indented any further. */
    private static final int LEVELS = 40;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Node> tasks = new LinkedHashMap<>();

    /** By the key of a task, the tasks that it waits for. */
    private final Map<String, Set<Node>> below = new LinkedHashMap<>();

    private final Set<Node> written = new HashSet<>();

    private Report() {}

    static String of(List<LoopDump> loops) {
        if (loops.isEmpty()) {
            return "no event loop\n";
        }
        StringBuilder all = new StringBuilder();
        for (LoopDump loop : loops) {
            all.append(all.isEmpty() ? "" : "\n").append(new Report().write(loop));
        }
        return all.toString();
    }

    private StringBuilder write(LoopDump loop) {
        int count = loop.tasks().size() + loop.names().size();
        text.append(loop.title()).append(": ").append(count).append(count == 1 ? " coroutine\n" : " coroutines\n");
        loop.troubles().forEach(trouble -> line(0, trouble));
        if (!loop.place().isEmpty()) {
            line(0, "its thread, where a callback has not returned:");
            loop.place().forEach(frame -> line(2, "at " + frame));
        }
        loop.names().forEach(name -> line(0, "task '" + name + "' (Java), not looked at"));
        connect(loop.tasks());
        Set<Node> awaited = new HashSet<>();
        below.values().forEach(awaited::addAll);
        loop.tasks().stream().filter(task -> !awaited.contains(task)).forEach(task -> write(task, 0, ""));
        // Those that wait for each other.
        loop.tasks().stream().filter(task -> !written.contains(task)).forEach(task -> write(task, 0, ""));
        if (!loop.slow().isEmpty()) {
            text.append("slow callbacks, the newest last:\n");
            loop.slow().forEach(callback -> line(1, callback));
        }
        return text;
    }

    private void connect(List<Node> nodes) {
        nodes.forEach(node -> tasks.put(node.key(), node));
        // A future of Python that stands for a task of Java has its place.
        nodes.forEach(node -> node.awaitedBy().forEach(key -> tasks.putIfAbsent(key, node)));
        for (Node node : nodes) {
            for (String key : node.waitsFor()) {
                link(node, tasks.get(key));
            }
            for (String key : node.awaitedBy()) {
                link(tasks.get(key), node);
            }
        }
    }

    private void link(@Nullable Node waiting, @Nullable Node awaited) {
        if (waiting != null && awaited != null && waiting != awaited) {
            below.computeIfAbsent(waiting.key(), _ -> new LinkedHashSet<>()).add(awaited);
        }
    }

    private void write(Node task, int level, String role) {
        if (!written.add(task)) {
            line(level, role + "task '" + task.name() + "', see above");
            return;
        }
        line(level, role + task.title());
        task.stack().forEach(frame -> line(level + 2, "at " + frame));
        below.getOrDefault(task.key(), Set.of()).forEach(other -> write(other, level + 1, "waits for "));
    }

    private void line(int level, String line) {
        text.append("  ".repeat(Math.min(level, LEVELS))).append(line).append('\n');
    }
}
