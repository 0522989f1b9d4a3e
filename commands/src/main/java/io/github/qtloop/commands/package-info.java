/**
 * What the commands of this project share that are programs of their own: options, the report of an error, the end of child
 * processes. {@code compat}, {@code benchmarks} and their tests call it; it uses nothing of QtLoop.
 */
@NullMarked
package io.github.qtloop.commands;

import org.jspecify.annotations.NullMarked;
