/**
 * The contract of reactors, which wait for descriptors, deadlines and wake-ups inside Qt's event loop, and what is known of
 * Qt in this process; nothing above this package names a notifier, a Qt timer or an epoll set. Any room above {@code
 * qtcore} may use it, in the thread that owns the reactor; only {@link io.github.qtloop.reactor.Reactor#wakeup} is for any
 * thread.
 */
@NullMarked
package io.github.qtloop.reactor;

import org.jspecify.annotations.NullMarked;
