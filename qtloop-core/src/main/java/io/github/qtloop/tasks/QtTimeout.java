package io.github.qtloop.tasks;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.Timeout;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A deadline for what a task does; the counterpart of {@code asyncio.Timeout}.
 *
 * <table>
 * <caption>States and transitions</caption>
 * <tr><th>state</th><th>event</th><th>next state</th><th>effect</th></tr>
 * <tr><td>created</td><td>{@code enter}</td><td>active</td><td>the timer starts</td></tr>
 * <tr><td>active</td><td>{@code reschedule}</td><td>active</td><td>the timer starts anew</td></tr>
 * <tr><td>active</td><td>the deadline</td><td>expiring</td><td>the task is cancelled</td></tr>
 * <tr><td>active</td><td>{@code exit}</td><td>finished</td><td>the timer stops</td></tr>
 * <tr><td>expiring</td><td>{@code exit}</td><td>expired</td><td>the cancellation becomes a {@link TimeoutError}, unless
 *     somebody else has cancelled the task, too</td></tr>
 * </table>
 *
 * <p>Python hides a cancellation behind a {@code TimeoutError} also where it is the context of another error; errors of
 * Java have no such contexts.
 */
public final class QtTimeout implements Timeout {

    private enum State {
        CREATED("created"),
        ENTERED("active"),
        EXPIRING("expiring"),
        EXPIRED("expired"),
        EXITED("finished");

        private final String text;

        State(String text) {
            this.text = text;
        }
    }

    private State state = State.CREATED;
    private @Nullable Double when;
    private @Nullable Handle timer;
    private @Nullable Task<?> task;
    private int cancellingBefore;

    private QtTimeout(@Nullable Double when) {
        this.when = when;
    }

    /**
     * Sets a deadline: {@code asyncio.timeout_at}.
     *
     * @param when seconds on the clock of the loop, or null for no deadline
     * @return the timeout, to be entered
     */
    public static QtTimeout at(@Nullable Double when) {
        return new QtTimeout(when);
    }

    /**
     * Limits a time: {@code asyncio.timeout}.
     *
     * @param delay seconds from now, or null for no limit
     * @return the timeout, to be entered
     * @throws IllegalStateException when no loop runs in this thread
     */
    public static QtTimeout in(@Nullable Double delay) {
        AbstractEventLoop loop = RunningLoop.requireToAwait();
        return new QtTimeout(delay == null ? null : Double.valueOf(loop.time() + delay));
    }

    @Override
    public @Nullable Double when() {
        return when;
    }

    @Override
    public void reschedule(@Nullable Double when) {
        if (state == State.CREATED) {
            if (Change.TIMEOUT_CHECKS_ITS_USE.isInForce()) {
                throw new IllegalStateException("Timeout has not been entered");
            }
            throw new AssertionError();
        }
        if (state != State.ENTERED) {
            throw new IllegalStateException("Cannot change state of " + state.text + " Timeout");
        }
        this.when = when;
        stopTimer();
        if (when != null) {
            AbstractEventLoop loop = RunningLoop.require();
            timer = when <= loop.time() ? loop.callSoon(this::expire) : loop.callAt(when, this::expire);
        }
    }

    @Override
    public boolean expired() {
        return state == State.EXPIRING || state == State.EXPIRED;
    }

    @Override
    public Awaitable<Timeout> enter() {
        return () -> {
            begin();
            return this;
        };
    }

    @Override
    public Awaitable<Boolean> exit(@Nullable Throwable error) {
        return () -> {
            end(error);
            return false;
        };
    }

    /** Awaits something before the deadline. */
    <T extends @Nullable Object> T await(Awaitable<T> awaitable) {
        begin();
        T result;
        try {
            result = awaitable.await();
        } catch (Throwable error) {
            end(error);
            throw error;
        }
        end(null);
        return result;
    }

    private void begin() {
        if (state != State.CREATED && Change.TIMEOUT_CHECKS_ITS_USE.isInForce()) {
            throw new IllegalStateException("Timeout has already been entered");
        }
        Task<?> current = Tasks.current();
        if (current == null) {
            throw new IllegalStateException("Timeout should be used inside a task");
        }
        state = State.ENTERED;
        task = current;
        cancellingBefore = current.cancelling();
        reschedule(when);
    }

    private void end(@Nullable Throwable error) {
        Task<?> entered = task;
        if (entered == null || state != State.ENTERED && state != State.EXPIRING) {
            throw new AssertionError();
        }
        stopTimer();
        if (state == State.ENTERED) {
            state = State.EXITED;
            return;
        }
        state = State.EXPIRED;
        // More requests than on entering: somebody else has cancelled the task, too, and has precedence.
        if (entered.uncancel() <= cancellingBefore && Cancellation.is(error)) {
            throw Cancellation.asTimeout(error);
        }
    }

    private void expire() {
        if (state != State.ENTERED || task == null) {
            throw new AssertionError();
        }
        task.cancel();
        state = State.EXPIRING;
        timer = null;
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    @Override
    public String toString() {
        String deadline = state == State.ENTERED ? " when=" + rounded(when) : "";
        return "<Timeout [" + state.text + "]" + deadline + ">";
    }

    private static String rounded(@Nullable Double seconds) {
        if (seconds == null) {
            return "None";
        }
        BigDecimal value = new BigDecimal(seconds).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return value.setScale(Math.max(1, value.scale())).toPlainString();
    }
}
