package io.github.qtloop.python.handles;

import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Contexts;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.scheduler.HandleOperations;
import io.github.qtloop.scheduler.PassengerHandles;
import io.github.qtloop.scheduler.Scheduler;
import java.util.function.LongUnaryOperator;
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

    private static final long CANCELLED_NAME = CPython.intern("_cancelled");
    private static final long RUN_NAME = CPython.intern("_run");
    private static final long CURRENT_NAME = CPython.intern("_current_handle");
    private static final long SLOW_NAME = CPython.intern("slow_callback_duration");
    private static final long LOG_SLOW_NAME = CPython.intern("_log_slow_handle");
    private static final long SCHEDULED_NAME = CPython.intern("_scheduled");

    private static final long CONTEXT_NAME = CPython.intern("_context");

    private final HandleLayout layout;
    private final HandlePool pool;
    private final long loop;
    private final LongUnaryOperator rethrows;
    private @Nullable PassengerHandles passengers;
    private long rethrow;
    private @Nullable PythonException pending;
    private long failedHandle;
    private long failedContext;
    private @Nullable PythonException failure;
    private boolean debug;
    private long nestedSteps;

    /**
     * @param loop the loop object, borrowed
     * @param rethrows makes the stand-in whose {@code run} calls {@link #raiseAgain}, from the loop object
     */
    public PythonHandles(HandleLayout layout, HandlePool pool, long loop, LongUnaryOperator rethrows) {
        this.layout = layout;
        this.pool = pool;
        this.loop = loop;
        this.rethrows = rethrows;
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
        PythonException pendingNow = PythonException.fetch();
        if (failure == null) {
            failure = pendingNow;
        } else {
            pendingNow.release();
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
        if (layout.isPlain(handle)) {
            return layout.isCancelled(handle);
        }
        long cancelled = PythonException.check(CPython.getAttr(handle, CANCELLED_NAME));
        int truth = CPython.isTrue(cancelled);
        CPython.decRef(cancelled);
        PythonException.checkStatus(truth);
        return truth > 0;
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
        long context = PythonException.check(CPython.getAttr(handle, CONTEXT_NAME));
        boolean entered = isEntered(context);
        CPython.decRef(context);
        return entered;
    }

    private static boolean isEntered(long context) {
        return context != 0 && Contexts.isContext(context) && Contexts.isEntered(context);
    }

    @Override
    public boolean run(long handle) {
        if (isPassenger(handle)) {
            return runPassenger(handle);
        }
        if (debug) {
            return runObserved(handle);
        }
        long context = layout.isPlain(handle) ? Memory.getLong(handle + layout.context) : 0;
        if (context == 0 || !Contexts.isContext(context)) {
            return runInPython(handle, RUN_NAME);
        }
        CPython.incRef(context);
        long callback = CPython.newRef(Memory.getLong(handle + layout.callback));
        long args = CPython.newRef(Memory.getLong(handle + layout.args));
        boolean proceed = true;
        if (Contexts.enter(context)) {
            long result = CPython.vectorcall(callback, args + CPython.TUPLE_ITEMS, CPython.tupleSize(args), 0);
            Contexts.exit(context);
            if (result != 0) {
                CPython.decRef(result);
            } else {
                proceed = report(handle);
            }
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
        if (rethrow == 0) {
            rethrow = rethrows.applyAsLong(loop);
        }
        failedHandle = handle;
        failedContext = Memory.getLong(handle + layout.context);
        Memory.putLong(handle + layout.context, CPython.newRef(rethrow));
        if (Memory.getLong(handle + layout.args) == CPython.NONE) {
            // The callback cancelled its own handle, which dropped the arguments.
            HandleLayout.setSlot(handle + layout.args, CPython.tupleNew(0));
        }
        return runInPython(handle, RUN_NAME);
    }

    /**
     * As debug mode does: known as the current handle, and timed. No Python frame is added: the stack that a new handle
     * notes has a limited depth.
     */
    private boolean runObserved(long handle) {
        long outer = PythonException.check(CPython.getAttr(loop, CURRENT_NAME));
        PythonException.checkStatus(CPython.setAttr(loop, CURRENT_NAME, handle));
        long stepsBefore = nestedSteps;
        double start = Scheduler.time();
        boolean proceed = runInPython(handle, RUN_NAME);
        double duration = Scheduler.time() - start;
        PythonException.checkStatus(CPython.setAttr(loop, CURRENT_NAME, outer));
        CPython.decRef(outer);
        if (!proceed || stepsBefore != nestedSteps || duration < slowCallbackDuration()) {
            return proceed;
        }
        long seconds = PythonException.check(CPython.floatFromDouble(duration));
        proceed = runInPython(loop, LOG_SLOW_NAME, handle, seconds);
        CPython.decRef(seconds);
        return proceed;
    }

    private double slowCallbackDuration() {
        long limit = PythonException.check(CPython.getAttr(loop, SLOW_NAME));
        double seconds = CPython.floatAsDouble(limit);
        CPython.decRef(limit);
        if (seconds == -1 && CPython.errorOccurred()) {
            throw PythonException.fetch();
        }
        return seconds;
    }

    private boolean runInPython(long object, long method, long... arguments) {
        long bound = CPython.getAttr(object, method);
        long result = bound == 0 ? 0 : PyCalls.call(bound, arguments);
        if (bound != 0) {
            CPython.decRef(bound);
        }
        if (result == 0) {
            fail();
            return false;
        }
        CPython.decRef(result);
        return true;
    }

    /** Gives back what the loop's handles held; the loop is closed. */
    public void close() {
        if (rethrow != 0) {
            CPython.decRef(rethrow);
            rethrow = 0;
        }
    }
}
