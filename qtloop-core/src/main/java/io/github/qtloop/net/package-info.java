/**
 * The room for transports: sockets, pipes, TLS and subprocesses of the Java loop will live here, above {@code loop} and the
 * reactor's contract. The functions of asyncio and the version modules will call it, in the thread of the loop that a transport
 * belongs to.
 */
@NullMarked
package io.github.qtloop.net;

import org.jspecify.annotations.NullMarked;
