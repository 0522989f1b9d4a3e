/**
 * The command {@code qtloop bench}. Below it, {@code model} says what a measurement is, {@code measuring} lets the
 * contenders take turns, {@code loops} has the event loops of Python in processes of their own, {@code jmh} the Java
 * loop and what the JDK has for the same purposes, and {@code report} writes everything down.
 */
@NullMarked
package io.github.qtloop.bench;

import org.jspecify.annotations.NullMarked;
