/**
 * The CPython bridge: starts an interpreter in this process by the FFM API and gives its event loop
 * to the scheduler.
 *
 * <p>Addresses of Python objects are plain {@code long}s here; names say whether a method takes or
 * returns a borrowed or an owned reference where it is not CPython's usual rule (arguments borrowed,
 * results owned). Whatever touches a Python object holds the GIL.
 */
@NullMarked
package io.github.qtloop.python;

import org.jspecify.annotations.NullMarked;
