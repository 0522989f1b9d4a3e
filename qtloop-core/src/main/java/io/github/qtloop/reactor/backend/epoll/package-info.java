/**
 * The reactor for Linux: one epoll set, which Qt watches while there is an application object and the thread waits for while
 * there is none. Nobody but {@code reactor.backend} names it, and its calls are those of a reactor: only a wake-up may come
 * from another thread.
 */
@NullMarked
package io.github.qtloop.reactor.backend.epoll;

import org.jspecify.annotations.NullMarked;
