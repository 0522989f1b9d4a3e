package io.github.qtloop.python.handles;

import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.capi.ArgumentStack;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.ContextRun;
import io.github.qtloop.python.capi.Contexts;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.Raw;
import io.github.qtloop.scheduler.HandleOperations;
import io.github.qtloop.scheduler.PassengerHandles;
import io.github.qtloop.scheduler.Scheduler;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Handles of Python for the scheduler: a token is the address of the handle object.
 *
 * <p>A handle runs as {@code Handle._run} would run it, without a Python frame of its own. When the
 * callback raises, CPython's own {@code Handle._run} is run after all, with a stand-in for the
 * handle's context that raises the same exception once more: so the message, the traceback and what
 * the exception handler is told are CPython's in every version. Also of an exception that ends the run: the frame in its
 * traceback keeps the handle, and so a task that nobody awaits is reported where it is collected.
 */
public final class PythonHandles implements HandleOperations {

    private static final long CURRENT_NAME = CPython.intern("_current_handle");
    private static final long SCHEDULED_NAME = CPython.intern("_scheduled");

    private final HandleLayout layout;
    private final HandlePool pool;
    private final long loop;
    private final LongFunction<Owned> rethrows;
    private final BooleanSupplier original;
    private final ArgumentStack arguments = new ArgumentStack();
    private @Nullable PassengerHandles passengers;
    private @Nullable Owned rethrow;
    private @Nullable PythonException pending;
    private long failedHandle;
    private long failedContext;
    private @Nullable PythonException failure;
    private boolean debug;
    private long nestedSteps;

    /**
     * @param loop the loop object, borrowed
     * @param rethrows makes the stand-in whose {@code run} calls {@link #raiseAgain}, from the loop object
     * @param original whether {@code Handle._run} is what this class does in its place
     */
    public PythonHandles(
            HandleLayout layout, HandlePool pool, long loop, LongFunction<Owned> rethrows, BooleanSupplier original) {
        this.layout = layout;
        this.pool = pool;
        this.loop = loop;
        this.rethrows = rethrows;
        this.original = original;
    }

    public void setDebug(boolean enabled) {
        debug = enabled;
    }

    /** Takes handles of Java aboard. */
    public void carry(PassengerHandles handles) {
        passengers = handles;
    }

    /** Keeps the pending exception: it leaves {@code run_forever} once Qt has returned. The first one counts. */
    public void fail() {
        fail(PythonException.fetch());
    }

    /** The same with an exception that was fetched. */
    public void fail(PythonException exception) {
        if (failure == null) {
            failure = exception;
        } else {
            exception.close();
        }
    }

    /** Takes the exception that ended the run. */
    public @Nullable PythonException takeFailure() {
        PythonException taken = failure;
        failure = null;
        return taken;
    }

    @Override
    public boolean isCancelled(long handle) {
        if (isPassenger(handle)) {
            return passengers.isCancelled(handle);
        }
        long cancelled = layout.isPlain(handle) ? Memory.getLong(handle + layout.cancelled) : 0;
        if (cancelled == CPython.FALSE) {
            return false;
        }
        return cancelled == CPython.TRUE || isCancelledInPython(handle);
    }

    private static boolean isCancelledInPython(long handle) {
        try (Owned cancelled = PyCalls.attribute(handle, "_cancelled")) {
            return PythonException.checkStatus(CPython.isTrue(cancelled.address())) > 0;
        }
    }

    /** Notes that a nested event loop has served the others: the handle that has entered it does not block them. */
    public void nestedStep() {
        nestedSteps++;
    }

    /** Whether the handle's context is entered: by a handle that sits in a nested event loop, or outside of the loop. */
    @Override
    public boolean mustWait(long handle) {
        if (isPassenger(handle)) {
            return passengers.mustWait(handle);
        }
        if (layout.isPlain(handle)) {
            return isEntered(Memory.getLong(handle + layout.context));
        }
        try (Owned context = PyCalls.attribute(handle, "_context")) {
            return isEntered(context.address());
        }
    }

    private static boolean isEntered(long context) {
        return context != 0 && Contexts.isContext(context) && Contexts.isEntered(context);
    }

    @Override
    public boolean run(long handle) {
        if (isPassenger(handle)) {
            return runPassenger(handle);
        }
        if (!original.getAsBoolean()) {
            return runInPython(handle, "_run");
        }
        if (debug) {
            return runObserved(handle);
        }
        if (!layout.isPlain(handle)) {
            return runInPython(handle, "_run");
        }
        long context = Memory.getLong(handle + layout.context);
        long callback = Memory.getLong(handle + layout.callback);
        long args = Memory.getLong(handle + layout.args);
        if (!HandleLayout.isWhole(callback, args, context) || !arguments.hasRoom(args)) {
            return runInPython(handle, "_run");
        }
        CPython.incRef(context);
        CPython.incRef(callback);
        CPython.incRef(args);
        long first = arguments.push(callback, args);
        long result = ContextRun.call(context, first, 1 + CPython.tupleSize(args));
        arguments.pop(first);
        boolean proceed = true;
        if (result != 0) {
            CPython.decRef(result);
        } else {
            proceed = report(handle);
        }
        CPython.decRef(args);
        CPython.decRef(callback);
        CPython.decRef(context);
        return proceed;
    }

    @Override
    public void unscheduled(long handle) {
        if (isPassenger(handle)) {
            passengers.unscheduled(handle);
        } else if (layout.isTimer(handle)) {
            layout.setUnscheduled(handle);
        } else {
            PythonException.checkStatus(CPython.setAttr(handle, SCHEDULED_NAME, CPython.FALSE));
        }
    }

    /** A reference of the scheduler's own to a handle, which {@link #release} gives back. */
    @Raw
    public static long hold(long handle) {
        return CPython.newRef(handle);
    }

    @Override
    public void release(long handle) {
        if (isPassenger(handle)) {
            passengers.release(handle);
        } else {
            pool.release(handle);
        }
    }

    /** Objects of Python have even addresses. */
    public static boolean isPassenger(long handle) {
        return (handle & 1) != 0;
    }

    /** Java code may wait for another thread of Python, or enter a nested Qt event loop: it runs without the GIL. */
    private boolean runPassenger(long handle) {
        Throwable error = null;
        long thread = JavaFrames.saveThread();
        try {
            passengers.run(handle);
        } catch (Throwable t) {
            error = t;
        } finally {
            JavaFrames.restoreThread(thread);
        }
        if (error != null) {
            Bridge.raise(error);
            fail();
        }
        return error == null;
    }

    /** The body of the stand-in's {@code run}: puts the context back and raises the callback's exception. */
    public long raiseAgain() {
        PythonException exception = pending;
        if (exception == null) {
            throw new IllegalStateException("no callback of this loop has failed");
        }
        pending = null;
        HandleLayout.setSlot(failedHandle + layout.context, failedContext);
        exception.restore();
        return 0;
    }

    private boolean report(long handle) {
        pending = PythonException.fetch();
        if (rethrow == null) {
            rethrow = rethrows.apply(loop);
        }
        failedHandle = handle;
        failedContext = Memory.getLong(handle + layout.context);
        Memory.putLong(handle + layout.context, CPython.newRef(rethrow.address()));
        if (Memory.getLong(handle + layout.args) == CPython.NONE) {
            // The callback cancelled its own handle, which dropped the arguments.
            HandleLayout.setSlot(handle + layout.args, CPython.tupleNew(0));
        }
        boolean proceed = runInPython(handle, "_run");
        if (pending != null) {
            // It has not come to the stand-in: the callback has deleted what runs it.
            HandleLayout.setSlot(handle + layout.context, failedContext);
            pending.close();
            pending = null;
        }
        return proceed;
    }

    /**
     * As debug mode does: known as the current handle, and timed. No Python frame is added: the stack that a new handle
     * notes has a limited depth.
     */
    private boolean runObserved(long handle) {
        long stepsBefore = nestedSteps;
        boolean proceed;
        double duration;
        try (Owned outer = PyCalls.attribute(loop, "_current_handle")) {
            PythonException.checkStatus(CPython.setAttr(loop, CURRENT_NAME, handle));
            double start = Scheduler.time();
            proceed = runInPython(handle, "_run");
            duration = Scheduler.time() - start;
            PythonException.checkStatus(CPython.setAttr(loop, CURRENT_NAME, outer.address()));
        }
        if (!proceed || stepsBefore != nestedSteps || duration < slowCallbackDuration()) {
            return proceed;
        }
        try (Owned seconds = PyValues.number(duration)) {
            return runInPython(loop, "_log_slow_handle", handle, seconds.address());
        }
    }

    private double slowCallbackDuration() {
        try (Owned limit = PyCalls.attribute(loop, "slow_callback_duration")) {
            return PyValues.toDouble(limit.address());
        }
    }

    private boolean runInPython(long object, String method, long... arguments) {
        try {
            PyCalls.invoke(object, method, arguments).close();
            return true;
        } catch (PythonException e) {
            fail(e);
            return false;
        }
    }

    /** Gives back what the loop's handles held; the loop is closed. */
    public void close() {
        arguments.close();
        if (rethrow != null) {
            rethrow.close();
            rethrow = null;
        }
    }
}
