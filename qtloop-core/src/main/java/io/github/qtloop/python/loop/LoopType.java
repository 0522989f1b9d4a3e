package io.github.qtloop.python.loop;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.ForkedChild;
import io.github.qtloop.python.capi.HeapType;
import io.github.qtloop.python.capi.Layouts;
import io.github.qtloop.python.capi.Owned;
import java.lang.foreign.MemorySegment;

/**
 * Makes the C-level base class of the loop: a heap type with a field for the loop's number, the
 * builtin methods, and a traversal that shows Python's collector the handles and file objects which
 * Java holds.
 *
 * <p>Without the traversal a loop that is dropped without {@code close()} would never be collected,
 * and CPython's warning about it would not come. Its finalizer closes it; where a class has
 * another one, the collector does.
 */
final class LoopType {

    private static final int FLAGS = HeapType.DEFAULT | 1 << 14 | 1 << 10; // HAVE_GC, BASETYPE
    private static final int SLOT_CLEAR = 51;
    private static final int SLOT_METHODS = 64;
    private static final int SLOT_TRAVERSE = 71;


    private LoopType() {}

    /** A new type with the given methods. */
    static Owned create(long methods) {
        Owned type = new HeapType("qtloop._native.LoopCore", PythonLoop.NUMBER_FIELD + Long.BYTES, FLAGS)
                .slot(SLOT_METHODS, methods)
                .slot(SLOT_TRAVERSE, (self, visit, argument, unused) -> traverse(self, MemorySegment.ofAddress(visit), argument))
                .slot(SLOT_CLEAR, (self, a, b, c) -> clear(self))
                .create();
        // A predicate that is false of a loop: nothing is shown to the collector, and it goes on.
        ForkedChild.withhold(type.address() + Layouts.TYPE_TRAVERSE, "PyAIter_Check");
        ForkedChild.withhold(type.address() + Layouts.TYPE_CLEAR, "PyAIter_Check");
        return type;
    }

    /** {@code tp_traverse}: called by the collector, so it may allocate no Python object. */
    private static int traverse(long self, MemorySegment visit, long argument) {
        try {
            int stop = (int) new CFunction(visit, false).call(CPython.typeOf(self), argument);
            PythonLoop loop = PythonLoop.find(self);
            if (stop == 0 && loop != null) {
                Visitor visitor = new Visitor(new CFunction(visit, false), argument);
                loop.forEachObject(visitor::accept);
                return visitor.stop;
            }
            return stop;
        } catch (Throwable t) {
            return 0;
        }
    }

    /** {@code tp_clear}: called where nothing but garbage refers to the loop, and its finalizer has run. */
    private static int clear(long self) {
        try {
            PythonLoop loop = PythonLoop.find(self);
            if (loop != null) {
                loop.close();
            }
        } catch (Throwable t) {
            // What is still held stays.
        }
        return 0;
    }

    private static final class Visitor {

        private final CFunction visit;
        private final long argument;
        private int stop;

        Visitor(CFunction visit, long argument) {
            this.visit = visit;
            this.argument = argument;
        }

        void accept(long handle) {
            if (stop == 0) {
                stop = (int) visit.call(handle, argument);
            }
        }
    }
}
