/**
 * The C API of CPython by the FFM API: bindings, the layout of objects, references, builtin functions made of Java methods, the
 * GIL, and the pointers that a forked child must not follow. Every room of {@code python} calls it and nobody else, with the
 * GIL unless a method says otherwise; addresses are plain {@code long}s, arguments borrowed and results owned unless the name
 * or the comment says otherwise.
 */
@NullMarked
package io.github.qtloop.python.capi;

import org.jspecify.annotations.NullMarked;
