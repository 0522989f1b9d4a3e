/**
 * Chooses and opens the reactor of a new loop, the only place that names the back ends. Loops, launchers and tests call it
 * from any thread; the reactor belongs to the thread that it is opened in.
 */
@NullMarked
package io.github.qtloop.reactor.backend;

import org.jspecify.annotations.NullMarked;
