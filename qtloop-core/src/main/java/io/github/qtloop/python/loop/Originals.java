package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.TypeVersions;
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

    /** {@code PyDictObject.ma_used}: the number of entries. */
    private static final long DICT_USED = 16;

    /** What {@code _departures} returns. */
    private static final int RUN_ONCE = 2;

    private final long loop;
    private final long handleType;
    private long attributes;
    private long selectorType;
    private long selectorAttributes;
    private int loopTag;
    private int handleTag;
    private int selectorTag;
    private long attributeCount;
    private long selectorAttributeCount;
    private int departures;

    Originals(long loop, HandleLayout layout) {
        this.loop = loop;
        handleType = layout.timerHandleType();
    }

    /** Whether everything is the original, but for the clock, which is asked for by {@link #clock}. */
    boolean hold() {
        return departures() == 0;
    }

    /** Whether the clock is {@code time.monotonic}. */
    boolean clock() {
        return CPython.dictItem(TIME_NAMESPACE, MONOTONIC_NAME) == MONOTONIC;
    }

    /** Whether {@code run_forever} calls a {@code _run_once} that is not QtLoop's. */
    boolean othersRun() {
        return (departures() & RUN_ONCE) != 0;
    }

    private int departures() {
        if (attributes == 0
                || changed(CPython.typeOf(loop), loopTag)
                || changed(handleType, handleTag)
                || changed(selectorType, selectorTag)
                || Memory.getLong(attributes + DICT_USED) != attributeCount
                || Memory.getLong(selectorAttributes + DICT_USED) != selectorAttributeCount) {
            look();
        }
        return departures;
    }

    private static boolean changed(long type, int tag) {
        return tag == TypeVersions.NONE || TypeVersions.of(type) != tag;
    }

    /** After a change that the counts and tags do not show. */
    void lookAgain() {
        attributes = 0;
    }

    private void look() {
        try (Owned result = PyCalls.invoke(loop, "_departures");
                Owned own = PyCalls.attribute(loop, "__dict__");
                Owned selector = PyCalls.attribute(loop, "_selector")) {
            departures = (int) PyValues.toLong(result.address());
            // The namespaces live as long as their objects, and are not kept: the loop is reached from them.
            attributes = own.address();
            selectorType = CPython.typeOf(selector.address());
            selectorAttributes = attributesOf(selector);
        }
        loopTag = TypeVersions.of(CPython.typeOf(loop));
        handleTag = TypeVersions.of(handleType);
        selectorTag = TypeVersions.of(selectorType);
        attributeCount = Memory.getLong(attributes + DICT_USED);
        selectorAttributeCount = Memory.getLong(selectorAttributes + DICT_USED);
    }

    /** The namespace of an object; that of the loop, if it has none. */
    private long attributesOf(Owned object) {
        if (!CPython.hasAttr(object.address(), DICT_NAME)) {
            return attributes;
        }
        try (Owned own = object.attribute("__dict__")) {
            return own.address();
        }
    }
}
