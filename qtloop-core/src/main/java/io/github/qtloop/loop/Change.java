package io.github.qtloop.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What asyncio does differently from one Python version on. The version module on the class path decides which changes
 * are in force.
 */
public enum Change {

    /** The exception handler is called in the context of the task or handle that it is told of. */
    REPORTS_IN_CONTEXT(12),

    /** {@code as_completed} starts its awaitables when it is called, not with the first step. */
    AS_COMPLETED_STARTS_AT_ONCE(13),

    /** {@code gather} counts futures that are done already before it returns. */
    GATHER_TAKES_DONE_AT_ONCE(12),

    /** A runner waits five minutes at most for the threads of the default executor. */
    RUNNER_LIMITS_EXECUTOR_SHUTDOWN(12),

    /** A future takes {@code StopIteration} as the cause of another error; before, it refuses it. */
    FUTURES_WRAP_STOP_ITERATION(13),

    /** {@code create_task} names each task that a task factory has made, by {@code 'None'} if it was given no name. */
    FACTORY_TASKS_ARE_ALWAYS_NAMED(13, 14),

    /** {@code create_task} hands a task factory everything that it is given: the name, and whether to start at once. */
    FACTORIES_TAKE_ALL_KEYWORDS(14),

    /** What a thread hands to a future is there at once if that thread runs the future's loop. */
    FUTURES_COPY_IN_THEIR_LOOP_AT_ONCE(14),

    /** {@code get_event_loop} makes no loop in the main thread either. */
    GET_EVENT_LOOP_MAKES_NONE(14),

    /** The error of what was shielded is reported when nobody waits for it any more. */
    SHIELD_REPORTS_LOST_ERRORS(14),

    /** {@code sleep} refuses a delay that is not a number. */
    SLEEP_REFUSES_NAN(13),

    /** The error of a barrier for nobody asks for {@code >= 1} parties instead of {@code > 0}. */
    BARRIER_ASKS_FOR_AT_LEAST_ONE(13),

    /** A condition of another loop refuses to wait before it releases its lock, not afterwards. */
    CONDITION_BINDS_BEFORE_IT_RELEASES(13),

    /** Whoever fails to wait for a condition notifies another task, because it may have been notified itself. */
    CONDITION_PASSES_NOTIFICATIONS_ON(13),

    /** Waiting for a condition raises the last cancellation itself, with its message, instead of a new one. */
    CONDITION_RAISES_THE_CANCELLATION(13),

    /** A semaphore's waiter lets in as many others as there is room for, instead of one; also when it is cancelled. */
    SEMAPHORE_WAKES_ALL_IT_CAN(13),

    /** What is derived from {@code CancelledError} cancels a timeout or a task group, too. */
    SUBCLASSES_OF_CANCELLED_ERROR_CANCEL(13),

    /**
     * {@code create_task} and task groups hand a task its name when it is made, so no number is taken for another one.
     */
    TASKS_ARE_MADE_WITH_THEIR_NAME(13),

    /** A task group counts as entered only when entering has succeeded; and the message for the second time is new. */
    TASK_GROUP_CHECKS_BEFORE_ENTERING(12),

    /** A task group closes the coroutine that it does not take. */
    TASK_GROUP_CLOSES_WHAT_IT_REFUSES(13),

    /** A task group does not wait for a task that is done when it is made. */
    TASK_GROUP_TAKES_DONE_AT_ONCE(12, 13),

    /**
     * A task group takes its cancellation of the parent back when all children have ended, not before; and a
     * cancellation from outside outlives the errors of the group.
     */
    TASK_GROUP_UNCANCELS_LAST(13),

    /** A timeout can be entered once, and refuses to be moved before. */
    TIMEOUT_CHECKS_ITS_USE(12),

    /** Taking back the last request to cancel a task keeps it from being cancelled. */
    UNCANCEL_DROPS_PENDING_CANCELLATION(13),

    /** {@code wait_for} is made of a timeout, and awaits in the calling task. */
    WAIT_FOR_IS_A_TIMEOUT(12);

    private final boolean inForce;

    Change(int since) {
        this(since, Integer.MAX_VALUE);
    }

    /** A change that was taken back in a later version. */
    Change(int since, int until) {
        inForce = since <= Version.MINOR && Version.MINOR < until;
    }

    /**
     * Whether the Python version that this process serves has the change.
     *
     * @return true from the version of the change on
     */
    public boolean isInForce() {
        return inForce;
    }

    /** Apart, because constants of an enum are made before its other fields. */
    private static final class Version {
        /** Without a version module the core is alone, as in its own tests, and has no change. */
        private static final int OLDEST = 0;

        static final int MINOR = read();

        private static int read() {
            String resource = "/io/github/qtloop/release.properties";
            try (InputStream in = Change.class.getResourceAsStream(resource)) {
                if (in == null) {
                    return OLDEST;
                }
                Properties properties = new Properties();
                properties.load(in);
                return Integer.parseInt(properties.getProperty("python").split("\\.")[1]);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource + " from the class path", e);
            }
        }
    }
}
