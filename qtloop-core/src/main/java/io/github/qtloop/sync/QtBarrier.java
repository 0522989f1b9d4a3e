package io.github.qtloop.sync;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Barrier;
import io.github.qtloop.asyncio.BrokenBarrierError;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets tasks go on when a number of them have come: {@code asyncio.Barrier}.
 *
 * <table>
 * <caption>States and transitions</caption>
 * <tr><th>state</th><th>event</th><th>next state</th></tr>
 * <tr><td>filling: tasks come and wait</td><td>the last of them comes</td><td>draining</td></tr>
 * <tr><td>filling</td><td>{@code reset} while tasks wait</td><td>resetting</td></tr>
 * <tr><td>draining: those inside leave, others wait outside</td><td>the last one has left</td><td>filling</td></tr>
 * <tr><td>draining</td><td>{@code reset} while tasks are inside</td><td>resetting</td></tr>
 * <tr><td>resetting: those inside fail and leave, others wait outside</td><td>the last one has left</td>
 *     <td>filling</td></tr>
 * <tr><td>any</td><td>{@code abort}</td><td>broken: who comes or is inside fails</td></tr>
 * <tr><td>any</td><td>{@code reset} while nobody is inside</td><td>filling</td></tr>
 * <tr><td>broken</td><td>{@code reset} while tasks are inside</td><td>resetting</td></tr>
 * </table>
 */
public final class QtBarrier extends LoopBound implements Barrier {

    private enum State {
        FILLING,
        DRAINING,
        RESETTING,
        BROKEN
    }

    private final QtCondition changed = new QtCondition(null);
    private final int parties;
    private State state = State.FILLING;
    private int inside;

    /**
     * Makes a barrier.
     *
     * @param parties how many tasks it takes to go on
     * @throws IllegalArgumentException if there is not at least one
     */
    public QtBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException(
                    "parties must be " + (Change.BARRIER_ASKS_FOR_AT_LEAST_ONE.isInForce() ? ">= 1" : "> 0"));
        }
        this.parties = parties;
    }

    @Override
    public Coroutine<Integer> waitFor() {
        return Coroutines.watched("Barrier.wait", () -> locked(this::pass));
    }

    @Override
    public Coroutine<Integer> enter() {
        return waitFor();
    }

    @Override
    public Coroutine<Boolean> exit(@Nullable Throwable error) {
        return () -> false;
    }

    @Override
    public Coroutine<@Nullable Void> reset() {
        return Coroutines.watched(
                "Barrier.reset", () -> locked(() -> changeTo(inside > 0 ? State.RESETTING : State.FILLING)));
    }

    @Override
    public Coroutine<@Nullable Void> abort() {
        return Coroutines.watched("Barrier.abort", () -> locked(() -> changeTo(State.BROKEN)));
    }

    @Override
    public int parties() {
        return parties;
    }

    @Override
    public int nWaiting() {
        return state == State.FILLING ? inside : 0;
    }

    @Override
    public boolean broken() {
        return state == State.BROKEN;
    }

    private <T extends @Nullable Object> T locked(Coroutine<T> body) {
        changed.acquire().await();
        try {
            return body.await();
        } finally {
            changed.release();
        }
    }

    private Integer pass() {
        changed.waitFor(() -> state != State.DRAINING && state != State.RESETTING).await();
        if (state == State.BROKEN) {
            throw new BrokenBarrierError("Barrier aborted");
        }
        try {
            int index = inside++;
            if (index + 1 == parties) {
                changeTo(State.DRAINING);
            } else {
                waitInside();
            }
            return index;
        } finally {
            leave();
        }
    }

    private void waitInside() {
        changed.waitFor(() -> state != State.FILLING).await();
        if (state == State.BROKEN || state == State.RESETTING) {
            throw new BrokenBarrierError("Abort or reset of barrier");
        }
    }

    private void leave() {
        inside--;
        if (inside == 0) {
            changeTo(state == State.BROKEN ? State.BROKEN : State.FILLING);
        }
    }

    private @Nullable Void changeTo(State next) {
        state = next;
        changed.notifyAllWaiters();
        return null;
    }

    @Override
    String repr() {
        String extra = state.name().toLowerCase(Locale.ROOT);
        return repr("Barrier", broken() ? extra : extra + ", waiters:" + nWaiting() + "/" + parties);
    }
}
