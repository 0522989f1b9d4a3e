/**
 * The reactor of Qt's own notifiers, timers and posted events, which needs an application object. Nobody but {@code
 * reactor.backend} names it, and its calls are those of a reactor: only a wake-up may come from another thread.
 */
@NullMarked
package io.github.qtloop.reactor.backend.portable;

import org.jspecify.annotations.NullMarked;
