package io.github.qtloop.interleaving;

import java.util.ArrayList;
import java.util.List;

/** One path through a tree of choices, and how to come to the next: depth first, so that each leaf is visited once. */
final class Choices {

    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private int depth;

    /** Takes one of {@code count} branches: that of this path, or else the first. */
    int choose(int count) {
        if (depth == taken.size()) {
            taken.add(0);
            counts.add(count);
        }
        if (counts.get(depth) != count) {
            throw new AssertionError("the scenario is not deterministic: it came to other choices the second time");
        }
        return taken.get(depth++);
    }

    /** Goes to the next path, back at the root; false if this was the last one. */
    boolean advance() {
        depth = 0;
        for (int last = taken.size() - 1; last >= 0; last--) {
            if (taken.get(last) + 1 < counts.get(last)) {
                taken.set(last, taken.get(last) + 1);
                return true;
            }
            taken.removeLast();
            counts.removeLast();
        }
        return false;
    }
}
