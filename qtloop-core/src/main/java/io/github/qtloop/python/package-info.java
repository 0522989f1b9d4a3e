/**
 * Objects of Python in Java's hands and of Java in Python's, with their conversion, their errors and their contexts, which stand
 * in one package because a {@link io.github.qtloop.python.PythonObject} shows its address to nobody else. Programs may call what
 * the classes document from any thread, which waits for the GIL; the rooms {@code handles}, {@code loop} and {@code process} come
 * in by {@link io.github.qtloop.python.Bridge}.
 */
@NullMarked
package io.github.qtloop.python;

import org.jspecify.annotations.NullMarked;
