package io.github.qtloop.bench.measuring;

import java.time.Duration;

/**
 * How thoroughly everything is measured.
 *
 * @param rounds how often each contender has its turn
 * @param once whether a few operations are enough to see that everything works; the figures mean nothing then
 * @param limit how long one measurement of a Python loop may take
 */
public record Effort(int rounds, boolean once, Duration limit) {}
