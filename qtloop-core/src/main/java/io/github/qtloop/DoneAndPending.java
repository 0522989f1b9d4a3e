package io.github.qtloop;

import java.util.Set;

/**
 * The futures that {@code asyncio.wait} has waited for.
 *
 * @param done those that are done
 * @param pending the others
 * @param <F> the type of the futures
 */
public record DoneAndPending<F>(Set<F> done, Set<F> pending) {}
