package io.github.qtloop.interleaving;

import java.util.List;

/**
 * Threads that share something, made anew for each interleaving. A class of its own with one constructor, because it is loaded
 * once more with points to switch at.
 *
 * <p>What one of the threads does must depend on nothing but the others: no time, no randomness.
 */
public interface Scenario extends AutoCloseable {

    /** What runs side by side. The first runs in the thread that explores, which is the one that has Qt. */
    List<Runnable> threads();

    /** Fails if the threads, which have ended, have not left what they should. */
    void verify();

    /** Frees what the scenario holds. */
    @Override
    default void close() {}
}
