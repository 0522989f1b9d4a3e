package io.github.qtloop.loop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The callbacks that were slow in debug mode, as far as they are remembered. Any thread may ask. */
final class SlowCallbacks {

    private static final int REMEMBERED = 20;

    private final Deque<String> newest = new ArrayDeque<>();

    synchronized void add(String text) {
        if (newest.size() == REMEMBERED) {
            newest.removeFirst();
        }
        newest.addLast(text);
    }

    synchronized List<String> newest() {
        return List.copyOf(newest);
    }
}
