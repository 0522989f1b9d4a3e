/** Child processes: how they are started, how their end is noticed, and their transport. Above {@code net.pipe}. */
@NullMarked
package io.github.qtloop.net.process;

import org.jspecify.annotations.NullMarked;
