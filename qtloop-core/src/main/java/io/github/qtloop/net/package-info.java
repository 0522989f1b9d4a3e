/**
 * The room for transports: {@link io.github.qtloop.net.NetLoop} is the loop with all of them, its rooms have the parts. They stand
 * above {@code loop} and run in the thread of the loop that a transport belongs to.
 */
@NullMarked
package io.github.qtloop.net;

import org.jspecify.annotations.NullMarked;
