package io.github.qtloop.scheduler;

/** Handles that nobody cancels, and that hold nothing. Public, because a scenario is loaded apart from it. */
public interface UncancelledHandles extends HandleOperations {

    @Override
    default boolean isCancelled(long handle) {
        return false;
    }

    @Override
    default void unscheduled(long handle) {}

    @Override
    default void release(long handle) {}
}
