/**
 * The loop for Java of one Python version. What the versions share is compiled once for each of them, against exactly
 * its surface: javac refuses a version whose surface the shared code does not implement.
 */
@NullMarked
package io.github.qtloop.version;

import org.jspecify.annotations.NullMarked;
