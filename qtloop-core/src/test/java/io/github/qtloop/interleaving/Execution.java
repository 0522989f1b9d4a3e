package io.github.qtloop.interleaving;

import io.github.qtloop.testing.ThreadDump;
import io.github.qtloop.testing.Wait;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One interleaving. The threads are real, but one at a time runs; at each point it goes on, or hands over to another, as the
 * choices say.
 */
final class Execution {

    /** Far more than any scenario has points: beyond it, one goes round and round. */
    private static final int MOST_POINTS = 20_000;

    private final Choices choices;
    private final List<Role> roles = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Map<Object, Monitor> monitors = new IdentityHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int preemptionsLeft;

    /** Null while the explorer itself looks at something. */
    private @Nullable Role running;

    private boolean abandoned;
    private @Nullable Throwable failure;

    Execution(Choices choices, int preemptions, List<Runnable> bodies) {
        this.choices = choices;
        preemptionsLeft = preemptions;
        for (Runnable body : bodies) {
            roles.add(new Role(roles.size(), body));
        }
    }

    /** Runs to the end, the first role in the calling thread; what a thread has thrown is {@link #failure()}. */
    void run(Executor threads) {
        roles.stream().skip(1).forEach(role -> threads.execute(() -> live(role)));
        wake(choose(null));
        live(roles.getFirst());
        try {
            if (!ended.await(Wait.LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw hangs();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Nullable Throwable failure() {
        return failure;
    }

    /** The points that were reached, one a line, with an empty line at each switch. */
    String trace() {
        return String.join("\n", trace);
    }

    /** A point of the running thread; it goes on when the condition holds. */
    void pause(String where, BooleanSupplier condition) {
        Role self = running;
        if (self == null || self.thread != Thread.currentThread()) {
            return;
        }
        if (trace.size() > MOST_POINTS) {
            abandon(new AssertionError("the threads go on without end"));
        }
        if (abandoned) {
            throw new Abandoned();
        }
        self.condition = condition;
        self.where = where;
        handOver(self);
        trace.add(self + where);
    }

    void enter(Object monitor, String where) {
        Monitor entered = monitors.computeIfAbsent(monitor, key -> new Monitor());
        Role self = running;
        pause(where, () -> entered.depth == 0 || entered.owner == self);
        entered.owner = self;
        entered.depth++;
    }

    void exit(Object monitor) {
        monitors.get(monitor).depth--;
    }

    private void live(Role role) {
        role.thread = Thread.currentThread();
        role.sleep();
        try {
            if (!abandoned) {
                role.body.run();
            }
        } catch (Abandoned e) {
            // The reason is in failure.
        } catch (Throwable t) {
            abandon(t);
        }
        role.ended = true;
        Role next = choose(role);
        if (next != null) {
            wake(next);
        } else {
            running = null;
            ended.countDown();
        }
    }

    private void handOver(Role self) {
        Role next = choose(self);
        if (next != self) {
            trace.add("");
            wake(next);
            self.sleep();
            if (abandoned) {
                throw new Abandoned();
            }
        }
    }

    private void wake(Role next) {
        running = next;
        next.turns.release();
    }

    /** The next to run; null when all have ended. */
    private @Nullable Role choose(@Nullable Role self) {
        if (abandoned) {
            return roles.stream().filter(role -> !role.ended).findFirst().orElse(null);
        }
        running = null;
        boolean goesOn = self != null && self.canRun();
        List<Role> candidates = new ArrayList<>();
        if (goesOn) {
            candidates.add(self);
        }
        if (!goesOn || preemptionsLeft > 0) {
            roles.stream().filter(role -> role != self && role.canRun()).forEach(candidates::add);
        }
        running = self;
        if (candidates.isEmpty()) {
            return nobodyCanRun(self);
        }
        Role next = candidates.size() == 1 ? candidates.getFirst() : candidates.get(choices.choose(candidates.size()));
        if (goesOn && next != self) {
            preemptionsLeft--;
        }
        return next;
    }

    private @Nullable Role nobodyCanRun(@Nullable Role self) {
        List<Role> waiting = roles.stream().filter(role -> !role.ended).toList();
        if (waiting.isEmpty()) {
            return null;
        }
        StringBuilder message = new StringBuilder("a wake-up is lost, nobody goes on:");
        waiting.forEach(role -> message.append("\n  ").append(role).append(role.where));
        abandon(new AssertionError(message.toString()));
        if (self != null && !self.ended) {
            throw new Abandoned();
        }
        return waiting.getFirst();
    }

    private void abandon(Throwable reason) {
        abandoned = true;
        if (failure == null) {
            failure = reason;
        }
    }

    private static AssertionError hangs() {
        return new AssertionError("a thread does not come to its next point within " + Wait.LIMIT + "\n" + ThreadDump.here());
    }

    /** Ends a thread whose interleaving has failed. */
    private static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Monitor {
        private @Nullable Role owner;
        private int depth;
    }

    /** One thread of the scenario. */
    private static final class Role {

        private final int number;
        private final Runnable body;
        private final Semaphore turns = new Semaphore(0);
        private @Nullable Thread thread;
        private BooleanSupplier condition = () -> true;
        private String where = "begins";
        private boolean ended;

        Role(int number, Runnable body) {
            this.number = number;
            this.body = body;
        }

        boolean canRun() {
            return !ended && condition.getAsBoolean();
        }

        void sleep() {
            try {
                if (!turns.tryAcquire(Wait.LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw hangs();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return "thread " + number + ": ";
        }
    }
}
