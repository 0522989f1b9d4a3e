/**
 * Interleavings of threads, one after the other: a small deterministic scheduler runs a scenario in every order in which its
 * threads can switch, up to a number of preemptions.
 *
 * <p>Nothing here depends on time or chance, so a failure is there in every run, and its message names the switches. What it
 * cannot see is memory that another processor sees late: every access takes effect at once. {@code SchedulerStressTest} looks
 * for that with real threads.
 */
@NullMarked
package io.github.qtloop.interleaving;

import org.jspecify.annotations.NullMarked;
