package io.github.qtloop.python;

import io.github.qtloop.Context;
import io.github.qtloop.ContextCompanion;
import io.github.qtloop.python.capi.Contexts;
import io.github.qtloop.python.capi.Gil;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.PythonReference;
import io.github.qtloop.python.capi.StackMargin;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The {@code contextvars} context that belongs to a context of Java: a Java task that calls Python has a Python context
 * of its own, as a Python task has.
 *
 * <p>It is copied when the Java context is, but late: copies share an object for as long as nobody has set anything.
 *
 * <p>What Python calls stays in the context of its caller: so does what that calls in Python, and what it starts in Java
 * begins with a copy of it. A thread outside of Java's contexts is in the one that it has in Python.
 */
final class PythonContext extends ContextCompanion {

    private static final int UNCHECKED_DEPTH = 4;

    private static final ThreadLocal<OfThread> THREADS = ThreadLocal.withInitial(OfThread::new);

    /** What a thread does between the languages. */
    private static final class OfThread {

        /** The context of Java in which Python has called; null when the thread's Java code is below no call of Python. */
        private @Nullable Context called;

        /** The last copy of a context that the thread was in, in Python. */
        private @Nullable PythonContext last;

        /** How many calls of Java by Python are under way. */
        private int depth;

        private @Nullable StackMargin margin;

        /** Whether that is what the thread's own context still is: Python was not called there since. */
        private boolean fresh;
    }

    private PythonObject object;

    /** Whether others may have the same object, so that it must not change. */
    private boolean shared;

    /** What is entered, the object or a copy of it; or null. */
    private @Nullable Owned entered;

    private PythonContext(PythonObject object, boolean shared) {
        this.object = object;
        this.shared = shared;
    }

    /** Has the contexts of Java copied with those of Python, from now on. */
    static void install() {
        ContextCompanion.copyBy(PythonContext::copyOfCurrent);
    }

    /**
     * Enters the context of Python that belongs to the calling thread's context of Java. Needs the GIL.
     *
     * @return what is to be left afterwards, or null
     */
    static @Nullable PythonContext enterCurrent() {
        Context current = ContextCompanion.entered();
        OfThread thread = THREADS.get();
        if (current == null) {
            thread.fresh = false;
            return null;
        }
        if (current == thread.called) {
            return null;
        }
        PythonContext context = (PythonContext) ContextCompanion.of(current);
        if (context == null) {
            // An empty one, or one from before Python was there.
            context = new PythonContext(PythonObject.steal(Contexts.empty()), false);
            ContextCompanion.put(current, context);
        }
        if (context.entered != null) {
            return null;
        }
        context.enter();
        return context;
    }

    private void enter() {
        try (Owned context = shared ? Contexts.copyOf(object.address()) : object.reference()) {
            // Nobody else enters what belongs to a context of Java, which is entered once itself.
            if (!Contexts.enter(context.address())) {
                throw PythonException.fetch();
            }
            entered = context.move();
        }
    }

    /** Leaves what {@link #enterCurrent} has entered, and keeps the copy if it is no longer one. Needs the GIL. */
    void leave() {
        try (Owned context = entered) {
            entered = null;
            Contexts.exit(context.address());
            if (!Contexts.haveSameValues(context.address(), object.address())) {
                object = PythonObject.steal(context);
                shared = false;
            }
        }
    }

    /** Runs code of the application that Python calls; it may wait for another thread of Python. */
    static <T extends @Nullable Object> T withoutGil(Callable<T> action) throws Exception {
        checkDepth(THREADS.get());
        long thread = JavaFrames.saveThread();
        Context before = enterJava();
        try {
            return action.call();
        } finally {
            leaveJava(before);
            JavaFrames.restoreThread(thread);
        }
    }

    /** Where a thread's stack is, is worth a look in some of the calls that are inside of others. */
    private static void checkDepth(OfThread thread) {
        if (thread.depth % UNCHECKED_DEPTH == UNCHECKED_DEPTH - 1) {
            if (thread.margin == null) {
                thread.margin = new StackMargin();
            }
            thread.margin.check();
        }
    }

    /** Notes that Python calls Java; the result is for {@link #leaveJava} when the call is over. */
    private static @Nullable Context enterJava() {
        OfThread thread = THREADS.get();
        Context before = thread.called;
        thread.called = Context.current();
        thread.depth++;
        return before;
    }

    private static void leaveJava(@Nullable Context before) {
        OfThread thread = THREADS.get();
        thread.depth--;
        thread.called = before;
    }

    private static @Nullable ContextCompanion copyOfCurrent(Context current) {
        OfThread thread = THREADS.get();
        if (thread.called == current) {
            return captureUnlessEnding(thread);
        }
        if (ContextCompanion.entered() != null) {
            ContextCompanion companion = ContextCompanion.of(current);
            return companion == null ? null : companion.copy();
        }
        PythonContext last = thread.last;
        if (thread.fresh && last != null) {
            return last.copy();
        }
        ContextCompanion copy = captureUnlessEnding(thread);
        // In Python's main thread Python sets things also where Java has not called it.
        thread.fresh = !PythonReference.isHome();
        return copy;
    }

    /** As {@link #capture}, or null when the interpreter has ended: contexts of Java are copied nevertheless. */
    private static @Nullable ContextCompanion captureUnlessEnding(OfThread thread) {
        try (Gil gil = Gil.tryTake()) {
            return gil == null ? null : capture(thread);
        }
    }

    /** A copy of the context that the calling thread is in, in Python. Needs the GIL. */
    private static PythonContext capture(OfThread thread) {
        PythonContext last = thread.last;
        try (Owned copy = Contexts.copyOfCurrent()) {
            if (last == null || !Contexts.haveSameValues(copy.address(), last.object.address())) {
                last = new PythonContext(PythonObject.steal(copy), true);
                thread.last = last;
            }
        }
        thread.fresh = false;
        return last.copy();
    }

    @Override
    public PythonContext copy() {
        Owned context = entered;
        if (context != null) {
            return Bridge.call(() ->
                    new PythonContext(PythonObject.steal(Contexts.copyOf(context.address())), false));
        }
        shared = true;
        return new PythonContext(object, true);
    }
}
