package io.github.qtloop.python.loop;

import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Gil;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.Layouts;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonErrors;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.PythonReference;
import io.github.qtloop.python.handles.HandleLayout;
import io.github.qtloop.python.handles.HandlePool;
import io.github.qtloop.python.handles.PythonHandles;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import io.github.qtloop.reactor.ReadinessSink;
import io.github.qtloop.reactor.backend.Reactors;
import io.github.qtloop.scheduler.PassengerHandles;
import io.github.qtloop.scheduler.Scheduler;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The Java half of one Python event loop object.
 *
 * <p>The Python object carries this loop's number in a field of its own; number 0 is an object that
 * is not attached yet, or closed.
 *
 * <p>Thread rules: every method needs the GIL. The GIL is released while Qt waits and taken for each
 * batch of iterations.
 */
public final class PythonLoop {

    /** Where a loop object keeps its number: its first field. */
    static final long NUMBER_FIELD = Layouts.FIELDS;

    private static final String STOPPING = "_stopping";

    /** A busy loop without descriptors polls in one of 32 iterations. */
    private static final int POLL_INTERVAL_MASK = 31;

    private static final LoopRegistry LOOPS = new LoopRegistry();
    private static long runs;
    private static @Nullable Consumer<PythonObject> joiner;

    final HandleLayout layout;
    final Scheduler scheduler;
    final boolean ownsSelector;

    final Originals originals;
    final PythonQueues queues;

    private final long object;
    private final Reactor reactor = Reactors.open();
    private final PythonHandles handles;
    private final PythonWatches watches;
    private final ReadinessSink readiness = this::ready;
    private @Nullable PassengerHandles passengers;
    private boolean closed;
    private int iterations;
    private boolean stepBegins;

    /** Whether the run has told the object that it waits. */
    private boolean hasWaited;

    private boolean debug;

    private PythonLoop(long object, HandleLayout layout, HandlePool pool, boolean ownsSelector) {
        this.object = object;
        this.layout = layout;
        this.ownsSelector = ownsSelector;
        this.originals = new Originals(object, layout);
        this.handles = new PythonHandles(layout, pool, object, NativeModule::newRethrow, this::runsOriginals);
        this.queues = new PythonQueues(object, layout, handles, originals);
        this.watches = new PythonWatches(reactor);
        this.scheduler = new Scheduler(reactor, handles, this::poll, queues);
        queues.serve(scheduler);
    }

    /** Connects a new loop object; it stays so until {@link #close()}. */
    static void attach(long object, HandleLayout layout, HandlePool pool, boolean ownsSelector) {
        PythonLoop loop = new PythonLoop(object, layout, pool, ownsSelector);
        Memory.putLong(object + NUMBER_FIELD, LOOPS.add(loop));
    }

    /** The loop of a Python object, or null if that is not attached. */
    static @Nullable PythonLoop find(long object) {
        return LOOPS.get((int) Memory.getLong(object + NUMBER_FIELD));
    }

    /** The loop with this number, or null. */
    static @Nullable PythonLoop byNumber(int number) {
        return LOOPS.get(number);
    }

    /** Does something for each loop that is attached. */
    static void forEach(Consumer<PythonLoop> action) {
        LOOPS.forEach(action);
    }

    /** The number of loops that are attached now. */
    static int count() {
        return LOOPS.size();
    }

    /** Counts a run in which a {@code _run_once} of the program calls the iterations. */
    static void countRun() {
        runs++;
    }

    /** How many runs of loops have begun in this process: what a test drove is seen in it. */
    static long runs() {
        return runs;
    }

    /** The object itself, borrowed. */
    long object() {
        return object;
    }

    boolean isDebug() {
        return debug;
    }

    /** Whether a new handle may be made and go to the scheduler without code of Python. */
    boolean isFast() {
        return !debug && !queues.areInUse() && originals.makeHandles();
    }

    /** The same for {@code call_later}, which looks at the clock. */
    boolean isFastForTimers() {
        return !debug && !queues.areInUse() && originals.makeTimers();
    }

    /** Whether the scheduler has the handles, and may have those of debug mode, too. */
    boolean takesHandles() {
        return !queues.areInUse() && originals.hold();
    }

    /** Whether a handle may run in the place of {@code Handle._run}; if not, the others are given to Python's queues. */
    private boolean runsOriginals() {
        if (originals.runHandles()) {
            return true;
        }
        queues.fill();
        return false;
    }

    void setDebug(boolean enabled) {
        debug = enabled;
        handles.setDebug(enabled);
    }

    /**
     * Runs until the loop is stopped; the counterpart of calling {@code _run_once} until {@code
     * _stopping} is set.
     *
     * @return false with a Python exception set if one ended the run
     */
    boolean run() {
        queues.empty();
        scheduler.begin(isStopping());
        runs++;
        hasWaited = false;
        // The first step, too, is Qt's to call: a handle may enter a nested event loop, which then serves the others.
        reactor.wakeup();
        if (passengers == null && joiner != null) {
            joiner.accept(Bridge.borrow(object));
        }
        if (passengers != null) {
            passengers.runBegins();
        }
        boolean applicationQuits;
        long thread = JavaFrames.saveThread();
        try {
            reactor.run(this::step);
            applicationQuits = scheduler.finish(this::step);
        } finally {
            JavaFrames.restoreThread(thread);
            if (passengers != null) {
                passengers.runEnds();
            }
        }
        try (PythonException failure = handles.takeFailure()) {
            endWaiting();
            if (failure != null) {
                failure.restore();
                return false;
            }
        }
        if (applicationQuits) {
            // The application was told to quit: for the program that is a stop.
            PythonException.checkStatus(CPython.setAttr(object, CPython.intern(STOPPING), CPython.TRUE));
        }
        return true;
    }

    /**
     * What the selector of CPython's loops does: looks at the descriptors, and waits if none is ready; in Qt while there is an
     * application.
     *
     * @param seconds how long to wait at most, or a negative number for any time
     * @param sink gets what is ready; nothing, if a wake-up came or the time is over
     */
    void select(double seconds, ReadinessSink sink) {
        watches.unpark();
        if (reactor.poll(sink) > 0 || seconds == 0 || !scheduler.sleep(PythonQueues.nanos(seconds))) {
            return;
        }
        boolean outermost = !hasWaited;
        if (outermost) {
            beginWaiting();
        }
        queues.setWaiting(true);
        long thread = JavaFrames.saveThread();
        try {
            reactor.run(() -> {
                step();
                reactor.quit();
            });
        } finally {
            JavaFrames.restoreThread(thread);
            queues.setWaiting(false);
        }
        if (outermost) {
            endWaiting();
        }
        reactor.poll(sink);
    }

    private void beginWaiting() {
        hasWaited = true;
        PyCalls.invoke(object, "_before_first_wait").close();
    }

    private void endWaiting() {
        if (hasWaited) {
            hasWaited = false;
            PyCalls.invoke(object, "_after_last_wait").close();
        }
    }

    /** Ends the run of an object after its iteration; one that is closed has none. */
    static void stop(long object) {
        PythonLoop loop = find(object);
        if (loop != null) {
            loop.scheduler.stop();
        }
    }

    /** Whether Java's handles are aboard. */
    @Nullable PassengerHandles passengers() {
        return passengers;
    }

    /** Takes the handles of a Java loop aboard, for as long as this loop is open; one Java loop at most. */
    void carry(PassengerHandles handles) {
        passengers = handles;
        this.handles.carry(handles);
    }

    /** Names what takes Java's handles aboard when a loop of Python begins to run without them. */
    static void joinBy(Consumer<PythonObject> action) {
        joiner = action;
    }

    /** Raises the exception of the callback that has just failed; see {@link PythonHandles}. */
    long raiseAgain() {
        return handles.raiseAgain();
    }

    /** Adds a handle that is ready. */
    void enqueue(long handle) {
        scheduler.callSoon(PythonHandles.hold(handle));
    }

    /**
     * Adds a handle that is ready, for a thread that is perhaps not the loop's. It writes the wake-up without the GIL, as CPython's
     * loop does: the loop's thread wants the GIL at once.
     */
    void enqueueThreadsafe(long handle) {
        if (scheduler.callSoonWithoutWakeup(PythonHandles.hold(handle))) {
            long thread = JavaFrames.saveThread();
            try {
                reactor.wakeup();
            } finally {
                JavaFrames.restoreThread(thread);
            }
        }
    }

    /** Adds a handle that is ready, to Python's queue while that is in use. */
    void enqueueInTurn(long handle) {
        if (queues.areInUse()) {
            queues.append(handle);
        } else {
            enqueueThreadsafe(handle);
        }
    }

    /** Adds a timer handle. */
    void schedule(double deadline, long handle) {
        scheduler.callAt(deadline, PythonHandles.hold(handle));
    }

    /** Whether a handle cannot run inside those that are running now. */
    boolean mustWait(long handle) {
        return handles.mustWait(handle);
    }

    /** {@code _add_reader} and {@code _add_writer}; {@code file} is borrowed, {@code handle} is kept. */
    void watch(int fd, int direction, long file, Owned handle) throws ReactorException {
        cancel(watches.replace(fd, direction, file, handle));
    }

    /** {@code _remove_reader} and {@code _remove_writer}: whether there was one. */
    boolean unwatch(int fd, int direction) throws ReactorException {
        if (watches.get(fd, direction) == 0) {
            return false;
        }
        // What its destructor does comes behind the cancellation.
        try (Owned file = Owned.copyOf(watches.file(fd))) {
            cancel(watches.replace(fd, direction, file.address(), null));
        }
        return true;
    }

    PythonWatches watches() {
        return watches;
    }

    /** Watches a descriptor of the program's own selector, which is asked when it becomes ready. */
    void mirror(int fd, int interest) throws ReactorException {
        reactor.watch(fd, interest);
    }

    /** Shows every object that this loop holds to Python's collector. */
    void forEachObject(LongConsumer action) {
        scheduler.forEach(handle -> {
            if (!PythonHandles.isPassenger(handle)) {
                action.accept(handle);
            }
        });
        watches.forEach(action);
    }

    boolean isClosed() {
        return closed;
    }

    /** Frees the descriptors and the Qt objects, and forgets the Python object. */
    void close() {
        closed = true;
        LOOPS.remove((int) Memory.getLong(object + NUMBER_FIELD));
        Memory.putLong(object + NUMBER_FIELD, 0);
        scheduler.clear();
        watches.clear();
        handles.close();
        reactor.close();
        if (passengers != null) {
            passengers.closed();
        }
    }

    /** Lets every loop that waits run an iteration; any thread. */
    public static void wakeAll() {
        try (Gil gil = Gil.tryTake()) {
            if (gil != null) {
                LOOPS.forEach(loop -> loop.reactor.wakeup());
            }
        }
    }

    /** One batch of iterations, with the GIL. Nothing may leave it but through the failure that ends the run. */
    private void step() {
        long gil = JavaFrames.ensureGil();
        try {
            PythonException.checkStatus(CPython.errCheckSignals());
            PythonReference.freeCollected();
            // The first step of a run is called by the run itself, and not by a signal.
            stepBegins = hasWaited;
            if (scheduler.depth() > 0) {
                nestedStep();
            } else {
                scheduler.step();
            }
            if (!hasWaited && !scheduler.isFinished()) {
                beginWaiting();
            }
            if (PythonReference.isToFree()) {
                // The wake-up for it came while a handle ran without the GIL, and the sleep has taken it back.
                reactor.wakeup();
            }
        } catch (Throwable t) {
            PythonErrors.raise(t);
            handles.fail();
            scheduler.abort();
        } finally {
            JavaFrames.releaseGil(gil);
        }
    }

    /** In a nested Qt event loop. */
    private void nestedStep() {
        handles.nestedStep();
        Opener opener = Opener.suspend(object);
        try {
            scheduler.step();
        } finally {
            opener.resume();
        }
    }

    private void poll() {
        if (queues.areInUse()) {
            // CPython's _run_once asks the selector.
            return;
        }
        if (ownsSelector) {
            watches.unpark();
            // With nothing watched but the self-pipe of signals, there is no order to keep. But it may be what Qt tells of,
            // and a step is a good while for a signal to wait.
            boolean mayWait = watches.size() <= 1 && !stepBegins;
            stepBegins = false;
            if (!mayWait || (++iterations & POLL_INTERVAL_MASK) == 0) {
                reactor.poll(readiness);
            }
        } else {
            reactor.poll((fd, ready) -> {});
            // CPython's code puts the handles of what is ready into the queue in Python.
            queues.lend();
            try {
                PyCalls.invoke(object, "_poll_selector").close();
            } finally {
                queues.takeIn();
            }
        }
    }

    private void ready(int fd, int ready) {
        ready(fd, ready, Interest.READ);
        ready(fd, ready, Interest.WRITE);
    }

    private void ready(int fd, int ready, int direction) {
        long handle = watches.get(fd, direction);
        if ((ready & direction) == 0 || handle == 0) {
            return;
        }
        try {
            if (handles.isCancelled(handle)) {
                // By the file object, as in CPython: its number may be another one by now.
                try (Owned file = Owned.copyOf(watches.file(fd))) {
                    PyCalls.invoke(object, direction == Interest.READ ? "_remove_reader" : "_remove_writer", file.address())
                            .close();
                }
            } else if (scheduler.depth() > 1 && handles.mustWait(handle)) {
                watches.park(fd, direction);
            } else {
                enqueue(handle);
            }
        } catch (ReactorException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private boolean isStopping() {
        try (Owned stopping = PyCalls.attribute(object, STOPPING)) {
            return PythonException.checkStatus(CPython.isTrue(stopping.address())) > 0;
        }
    }

    /** Cancels a handle and gives it back. */
    private static void cancel(@Nullable Owned handle) {
        try (handle) {
            if (handle != null) {
                handle.invoke("cancel").close();
            }
        }
    }
}
