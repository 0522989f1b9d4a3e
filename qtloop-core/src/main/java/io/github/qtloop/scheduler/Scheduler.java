package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * asyncio's order of execution on a {@link Reactor}; the counterpart of {@code
 * BaseEventLoop._run_once}.
 *
 * <p>One iteration polls the descriptors without blocking, moves due timers to the ready queue and
 * runs what was in the queue at that moment. Handles run until nothing is ready or the time budget is
 * spent; then Qt gets its turn. That may be in the middle of an iteration: the next step goes on with
 * its rest, so the order is that of asyncio, however large an iteration is.
 *
 * <p>Important:
 *
 * <ol>
 *   <li>Everything but {@link #callSoonThreadsafe} is called by the thread that runs the loop, or
 *       under a lock that excludes it (a Python loop: the GIL).
 *   <li>While handles run, one wake-up of the reactor is pending, so that a handle that enters a
 *       nested Qt event loop does not starve the others.
 *   <li>{@link #step()} may be entered again from such a nested loop; it goes on with the iteration
 *       that is under way, and begins others. A handle that cannot run inside one that is running waits
 *       for its end, and keeps its place before the younger ones.
 * </ol>
 */
public final class Scheduler {

    /** How long handles run before Qt gets its turn, in nanoseconds. */
    private static final long BUDGET = 2_000_000;

    /** The resolution of the monotonic clock in seconds: a timer this close is due. */
    private static final double CLOCK_RESOLUTION = 1e-9;

    private static final int SWEEP_MINIMUM = 100;
    private static final double SWEEP_FRACTION = 0.5;

    private final Reactor reactor;
    private final HandleOperations operations;
    private final Runnable poll;
    private final OtherQueues others;
    private final Turn turn;
    private final ReadyQueue ready = new ReadyQueue();
    private final ReadyQueue waiting = new ReadyQueue();
    private final TimerHeap timers = new TimerHeap();
    private final ConcurrentLinkedQueue<Long> inbox = new ConcurrentLinkedQueue<>();
    private int cancelledTimers;

    /** How many handles at the front of the ready queue belong to the iteration that is under way. */
    private int left;

    /** How many handles the iteration had left when its handles were given away. */
    private int interrupted;

    private int depth;
    private long steps;
    private volatile boolean awake;
    private boolean stopping;
    private boolean finished;

    /**
     * Makes a scheduler that has nothing to do.
     *
     * @param reactor where the loop waits; stays owned by the caller
     * @param operations what a handle token means
     * @param poll asks the reactor, without blocking, and adds the handles of what is ready
     */
    public Scheduler(Reactor reactor, HandleOperations operations, Runnable poll) {
        this(reactor, operations, poll, OtherQueues.NONE);
    }

    /**
     * Makes a scheduler that has nothing to do, and calls the iterations of other queues.
     *
     * @param reactor where the loop waits; stays owned by the caller
     * @param operations what a handle token means
     * @param poll asks the reactor, without blocking, and adds the handles of what is ready
     * @param others the other queues
     */
    public Scheduler(Reactor reactor, HandleOperations operations, Runnable poll, OtherQueues others) {
        this(reactor, operations, poll, others, new Turn(BUDGET, System::nanoTime));
    }

    /** With turns of another length. */
    Scheduler(Reactor reactor, HandleOperations operations, Runnable poll, Turn turn) {
        this(reactor, operations, poll, OtherQueues.NONE, turn);
    }

    /** With other queues, and turns of another length. */
    Scheduler(Reactor reactor, HandleOperations operations, Runnable poll, OtherQueues others, Turn turn) {
        this.reactor = reactor;
        this.operations = operations;
        this.poll = poll;
        this.others = others;
        this.turn = turn;
    }

    /**
     * The classes that a scheduler consists of.
     *
     * @return this one and the others
     */
    public static Class<?>[] classes() {
        return new Class<?>[] {Scheduler.class, ReadyQueue.class, TimerHeap.class, Turn.class};
    }

    /**
     * The clock of this scheduler's timers: that of its reactor.
     *
     * @return seconds
     */
    public double now() {
        return reactor.now() / 1e9;
    }

    /**
     * The JVM's clock, which is the one of the timers as well, unless a test has its own; Python's {@code
     * time.monotonic()}.
     *
     * @return seconds on a monotonic clock
     */
    public static double time() {
        return System.nanoTime() / 1e9;
    }

    /**
     * Adds a handle to the ready queue.
     *
     * @param handle the handle's token
     */
    public void callSoon(long handle) {
        if (callSoonWithoutWakeup(handle)) {
            reactor.wakeup();
        }
    }

    /**
     * Adds a handle to the ready queue, and leaves it to the caller to wake the reactor: another thread that does it without the
     * lock does not keep the loop's thread from taking it.
     *
     * @param handle the handle's token
     * @return whether the caller must call {@link Reactor#wakeup()}, because the scheduler sleeps
     */
    public boolean callSoonWithoutWakeup(long handle) {
        if (!inbox.isEmpty()) {
            // What came by callSoonThreadsafe before comes first.
            drainInbox();
        }
        ready.add(handle);
        boolean asleep = !awake;
        awake = true;
        return asleep;
    }

    /**
     * Adds a handle to the ready queue; any thread.
     *
     * @param handle the handle's token
     */
    public void callSoonThreadsafe(long handle) {
        inbox.add(handle);
        wake();
    }

    /**
     * Adds a timer handle that is due at {@code deadline}, in seconds of {@link #now()}.
     *
     * @param deadline seconds on the clock of {@link #now}
     * @param handle the handle's token
     */
    public void callAt(double deadline, long handle) {
        timers.add(deadline, handle);
        wake();
    }

    /** Notes that a handle in the timer heap was cancelled: many of them are swept out together. */
    public void timerCancelled() {
        cancelledTimers++;
    }

    /**
     * The number of handles in the ready queue.
     *
     * @return the number of handles
     */
    public int readyCount() {
        return ready.size() + waiting.size() + inbox.size();
    }

    /**
     * The number of handles in the timer heap, cancelled ones included.
     *
     * @return the number of handles
     */
    public int timerCount() {
        return timers.size();
    }

    /** For how many handles there is room, in the ready queue and in the timer heap. */
    int capacity() {
        return ready.capacity() + timers.capacity();
    }

    /** Makes the loop end after the iteration that is running, or after the next one. */
    public void stop() {
        stopping = true;
        wake();
    }

    /**
     * Ends a run that the reactor has left by itself, because the application quits, as {@link #stop()} would have: what is
     * ready runs before.
     *
     * @param step calls {@link #step()}
     * @return false if the run had ended already
     */
    public boolean finish(Runnable step) {
        if (finished) {
            return false;
        }
        stop();
        while (!finished) {
            step.run();
        }
        return true;
    }

    /**
     * Gives away every handle that matches, with its reference: those that are ready in their order, and the timers in the
     * order of the heap, which is that of {@code heapq}.
     *
     * @param which returns true for a token that is given away
     * @param toReady gets the tokens that are ready
     * @param toTimers gets the tokens of timers
     * @return how many calls of {@link #timerCancelled} concern the timers
     */
    public int handOver(LongPredicate which, LongConsumer toReady, LongConsumer toTimers) {
        drainInbox();
        ready.prepend(waiting);
        for (int i = ready.size(); i > 0; i--) {
            long handle = ready.remove();
            if (which.test(handle)) {
                toReady.accept(handle);
            } else {
                ready.add(handle);
            }
        }
        interrupted = left;
        left = Math.min(left, ready.size());
        timers.removeIf(which, toTimers);
        int cancelled = cancelledTimers;
        cancelledTimers = 0;
        return cancelled;
    }

    /**
     * Takes a timer back that {@link #handOver} has given away; all of them come back in the order in which they went.
     *
     * @param deadline seconds on the clock of {@link #now}
     * @param handle the handle's token
     */
    public void takeBack(double deadline, long handle) {
        timers.addLast(deadline, handle);
    }

    /** After {@link #handOver} and {@link #callSoon} of what is ready: goes on with the iteration that was under way. */
    public void resumeIteration() {
        left = Math.min(interrupted, ready.size());
        interrupted = 0;
    }

    /**
     * Ends the run at once, with what is queued left where it is: because of an error, or because something else goes on
     * with it.
     */
    public void abort() {
        finished = true;
        reactor.quit();
    }

    /**
     * Shows every handle that is queued.
     *
     * @param action gets the token of each handle
     */
    public void forEach(LongConsumer action) {
        ready.forEach(action);
        waiting.forEach(action);
        timers.forEach(action);
        inbox.forEach(action::accept);
    }

    /**
     * Prepares a run; {@code alreadyStopping} gives it a single iteration.
     *
     * @param alreadyStopping whether the run is to end after one iteration
     */
    public void begin(boolean alreadyStopping) {
        stopping = alreadyStopping;
        finished = false;
        left = 0;
    }

    /**
     * Whether the run has ended: by {@link #stop()} or by a handle.
     *
     * @return true when the run is to end
     */
    public boolean isFinished() {
        return finished;
    }

    /**
     * How many calls of {@link #step()} are under way: more than one in nested Qt event loops.
     *
     * @return the number of runs
     */
    public int depth() {
        return depth;
    }

    /** Runs handles until nothing is ready, the budget is spent or the run has ended. */
    public void step() {
        depth++;
        steps++;
        try {
            iterations();
        } finally {
            depth--;
        }
    }

    private void iterations() {
        turn.begin();
        while (!finished) {
            boolean idle = left == 0 && !beginIteration();
            boolean over = runUntilOver();
            long pause = finished || left > 0 ? Reactor.NEVER : others.iterate(depth > 1);
            over |= pause == 0 && turn.isOver();
            if (left == 0 && stopping) {
                finished = true;
            }
            if (finished) {
                reactor.quit();
            } else if (over) {
                wake();
                return;
            } else if (idle && pause > 0 && sleep(pause)) {
                return;
            }
        }
    }

    /** Drops every handle. */
    public void clear() {
        drainInbox();
        ready.prepend(waiting);
        left = 0;
        while (!ready.isEmpty()) {
            operations.release(ready.remove());
        }
        while (!timers.isEmpty()) {
            operations.release(timers.removeLast());
        }
        cancelledTimers = 0;
    }

    /** Collects what the next iteration has to run; false if there is nothing. */
    private boolean beginIteration() {
        sweepCancelledTimers();
        poll.run();
        drainInbox();
        moveDueTimers();
        left = ready.size();
        if (left > 0) {
            wake();
        }
        return left > 0;
    }

    /** Goes on with the iteration to its end, or until it is Qt's turn: then true. */
    private boolean runUntilOver() {
        boolean over = false;
        while (left > 0 && !over && !finished) {
            left--;
            if (!run(ready.remove())) {
                finished = true;
            }
            over = turn.isOver();
        }
        return over;
    }

    /** False if the loop must end now. */
    private boolean run(long handle) {
        if (depth > 1 && !operations.isCancelled(handle) && operations.mustWait(handle)) {
            keepWaiting(handle);
            return true;
        }
        long before = steps;
        try {
            return operations.isCancelled(handle) || operations.run(handle);
        } finally {
            operations.release(handle);
            if (steps != before) {
                resumeWaiting();
            }
        }
    }

    private void keepWaiting(long handle) {
        if (waiting.contains(handle)) {
            // A descriptor that stays ready brings its handle in each iteration.
            operations.release(handle);
        } else {
            waiting.add(handle);
        }
    }

    /** After a nested event loop: it may have gone to sleep, and the handle that it ran in has ended. */
    private void resumeWaiting() {
        left += waiting.size();
        ready.prepend(waiting);
        wake();
    }

    private void drainInbox() {
        Long handle;
        while ((handle = inbox.poll()) != null) {
            ready.add(handle);
        }
    }

    private void sweepCancelledTimers() {
        int scheduled = timers.size();
        if (scheduled > SWEEP_MINIMUM && cancelledTimers > SWEEP_FRACTION * scheduled) {
            cancelledTimers = 0;
            timers.removeIf(operations::isCancelled, this::discard);
        } else {
            while (!timers.isEmpty() && operations.isCancelled(timers.first())) {
                cancelledTimers--;
                discard(timers.removeFirst());
            }
        }
    }

    private void discard(long handle) {
        operations.unscheduled(handle);
        operations.release(handle);
    }

    private void moveDueTimers() {
        if (timers.isEmpty()) {
            return;
        }
        double end = now() + CLOCK_RESOLUTION;
        // In this form a deadline that is no number is due, as in CPython.
        while (!timers.isEmpty() && !(timers.firstDeadline() >= end)) {
            long handle = timers.removeFirst();
            operations.unscheduled(handle);
            ready.add(handle);
        }
    }

    /**
     * Arms the deadline and goes to sleep; {@link #step} calls it by itself.
     *
     * @param most after how many nanoseconds to wake up, if no timer comes before; {@link Reactor#NEVER} for no such time
     * @return false if something became ready meanwhile
     */
    public boolean sleep(long most) {
        // Not only when awake: a thread's wake-up may arrive after the call that it stands for has run. And before awake is
        // cleared: a wake-up that comes in between must not be taken back while awake says that it is pending.
        reactor.acknowledge();
        awake = false;
        // A call under the lock may have come after the last look at the queue: other queues let the lock go.
        if (!inbox.isEmpty() || !ready.isEmpty()) {
            return false;
        }
        ready.shrink();
        timers.shrink();
        long deadline = timers.isEmpty() ? Reactor.NEVER : toNanos(timers.firstDeadline());
        if (most < Reactor.NEVER) {
            deadline = Math.min(deadline, reactor.now() + most);
        }
        reactor.setDeadline(deadline);
        return true;
    }

    /** The first nanosecond of the clock at which {@link #now()} has reached the deadline. */
    private static long toNanos(double deadline) {
        long nanos = (long) Math.ceil(deadline * 1e9);
        long unit = (long) Math.max(1, Math.ulp((double) nanos));
        while (nanos < Reactor.NEVER - unit && nanos / 1e9 < deadline) {
            nanos += unit;
        }
        return nanos;
    }

    /** Lets an iteration run, if the scheduler sleeps. */
    public void wake() {
        if (!awake) {
            awake = true;
            reactor.wakeup();
        }
    }
}
