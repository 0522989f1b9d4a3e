/** Stack traces as the author of a program wants them: without the frames of the loop, and with those who await. */
@NullMarked
package io.github.qtloop.trace;

import org.jspecify.annotations.NullMarked;
