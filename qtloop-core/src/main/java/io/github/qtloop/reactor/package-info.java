/**
 * Waiting for descriptors, deadlines and wake-ups inside Qt's event loop.
 *
 * <p>{@link io.github.qtloop.reactor.Reactor} is the only door to Qt's event loop; nothing above
 * this package names a notifier, a Qt timer or an epoll set.
 */
@NullMarked
package io.github.qtloop.reactor;

import org.jspecify.annotations.NullMarked;
