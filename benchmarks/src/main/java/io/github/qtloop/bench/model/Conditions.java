package io.github.qtloop.bench.model;

import java.time.Instant;

/**
 * Under what circumstances was measured.
 *
 * @param time when it began
 * @param system the operating system
 * @param processors how many it has
 * @param java the version of the JVM
 * @param python the version of Python
 * @param interpreter which installation of Python all loops run in
 * @param platform where Qt has shown windows, such as offscreen or xcb; empty if there were none
 * @param rounds how often each contender had its turn
 * @param once whether the operations were so few that the figures mean nothing
 */
public record Conditions(
        Instant time,
        String system,
        int processors,
        String java,
        String python,
        String interpreter,
        String platform,
        int rounds,
        boolean once) {}
