package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;

/**
 * Queues beside those of a scheduler, with handles that the scheduler does not know. The scheduler calls an iteration of them
 * after each of its own, and goes to sleep when neither has anything to do.
 */
@FunctionalInterface
public interface OtherQueues {

    /** There are none. */
    OtherQueues NONE = nested -> Reactor.NEVER;

    /**
     * Runs one iteration.
     *
     * @param nested whether handles of an outer iteration are under way
     * @return for how many nanoseconds there is nothing to do then, unless a descriptor becomes ready or a wake-up comes;
     *     {@link Reactor#NEVER} for any time
     */
    long iterate(boolean nested);
}
