/** Names of hosts and services, by the resolver of the C library. */
@NullMarked
package io.github.qtloop.net.resolve;

import org.jspecify.annotations.NullMarked;
