package io.github.qtloop.qtcore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All places at which Qt calls Java. A process that {@code fork} makes has no Java, so around a fork none of them does, and
 * the child, which has the memory as it was at that moment, keeps it so.
 */
public final class CallsIntoJava {

    private static final List<CallIntoJava> CALLS = new CopyOnWriteArrayList<>();

    private CallsIntoJava() {}

    static void add(CallIntoJava call) {
        CALLS.add(call);
    }

    /** Called right before a fork. */
    public static void suspend() {
        CALLS.forEach(CallIntoJava::suspend);
    }

    /** Called right after it, in the parent. */
    public static void resume() {
        CALLS.forEach(CallIntoJava::resume);
    }
}
