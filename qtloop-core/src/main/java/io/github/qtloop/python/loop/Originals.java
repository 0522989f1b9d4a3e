package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.AttributeCount;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.VersionTags;
import io.github.qtloop.python.handles.HandleLayout;

/**
 * Whether what the JVM does in the place of asyncio's Python code is what that code would do: the program has patched or
 * overridden nothing of it, be it in a class, in the loop object, in its selector or in the module {@code time}.
 *
 * <p>The question is asked for each handle. So the answer is kept, with what it depends on: the version tags of types, and how
 * many attributes the objects have.
 */
final class Originals {

    private static final long DICT_NAME = CPython.intern("__dict__");
    private static final long MONOTONIC_NAME = CPython.intern("monotonic");
    private static final long TIME_NAMESPACE = CPython.moduleDict(CPython.importModule("time").transfer());
    private static final long MONOTONIC = CPython.dictItem(TIME_NAMESPACE, MONOTONIC_NAME);

    /** What {@code _departures} returns. */
    private static final int ANY = 1;

    private static final int RUN_ONCE = 2;

    private static final int PASSING = 4;

    private final long loop;
    private final long handleType;
    private final AttributeCount attributes = new AttributeCount();
    private final AttributeCount selectorAttributes = new AttributeCount();
    private long loopType;
    private long selectorType;
    private long loopTag;
    private long handleTag;
    private long selectorTag;
    private long timeTag;
    private int departures = ANY;

    Originals(long loop, HandleLayout layout) {
        this.loop = loop;
        handleType = layout.timerHandleType();
    }

    /** Whether everything is the original, but for the clock, which is asked for by {@link #clock}. */
    boolean hold() {
        return departures() == 0;
    }

    /** The same for a handle that runs: the rest is looked at in each iteration. */
    boolean runHandles() {
        return departures == 0 && !changed(handleType, handleTag) || hold();
    }

    /** The same for a handle that is made without a look at the clock. */
    boolean makeHandles() {
        return departures == 0 && !changed(loopType, loopTag) || hold();
    }

    /** The same for a timer handle that is made. */
    boolean makeTimers() {
        return departures == 0
                        && !changed(loopType, loopTag)
                        && !attributes.hasChanged()
                        && clock()
                || hold() && clock();
    }

    /** Whether the clock is {@code time.monotonic}. */
    boolean clock() {
        long tag = VersionTags.ofDict(TIME_NAMESPACE);
        if (tag != VersionTags.NONE && tag == timeTag) {
            return true;
        }
        boolean original = CPython.dictItem(TIME_NAMESPACE, MONOTONIC_NAME) == MONOTONIC;
        timeTag = original ? tag : VersionTags.NONE;
        return original;
    }

    /** Whether {@code run_forever} calls a {@code _run_once} that is not QtLoop's. */
    boolean othersRun() {
        return (departures() & RUN_ONCE) != 0;
    }

    private int departures() {
        if (attributes.hasChanged()
                || CPython.typeOf(loop) != loopType
                || changed(loopType, loopTag)
                || changed(handleType, handleTag)
                || changed(selectorType, selectorTag)
                || selectorAttributes.hasChanged()) {
            look();
        }
        return departures;
    }

    private static boolean changed(long type, long tag) {
        return tag == VersionTags.NONE || VersionTags.ofType(type) != tag;
    }

    /** After a change that the counts and tags do not show. */
    void lookAgain() {
        attributes.forget();
        departures = ANY;
    }

    private void look() {
        int answer;
        try (Owned result = PyCalls.invoke(loop, "_departures");
                Owned selector = PyCalls.attribute(loop, "_selector")) {
            answer = (int) PyValues.toLong(result.address());
            // The selector lives as long as the loop has it, and is not kept: the loop is reached from it.
            selectorType = CPython.typeOf(selector.address());
            selectorAttributes.note(CPython.hasAttr(selector.address(), DICT_NAME) ? selector.address() : loop);
        }
        departures = answer & ~PASSING;
        attributes.note(loop);
        if (answer != departures) {
            // What is in the selector's place will be gone when it is looked at the next time.
            attributes.forget();
            selectorAttributes.forget();
        }
        loopType = CPython.typeOf(loop);
        loopTag = VersionTags.ofType(loopType);
        handleTag = VersionTags.ofType(handleType);
        selectorTag = VersionTags.ofType(selectorType);
    }
}
