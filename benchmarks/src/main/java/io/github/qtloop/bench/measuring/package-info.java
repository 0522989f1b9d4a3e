/**
 * Who is measured when: the contenders take turns, subject by subject.
 * It uses {@code model}; {@code loops} and {@code jmh} bring the subjects, and the command starts the rounds.
 */
@NullMarked
package io.github.qtloop.bench.measuring;

import org.jspecify.annotations.NullMarked;
