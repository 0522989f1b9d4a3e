/**
 * The loop for Java of one Python version: what is compiled in each version module, against exactly its surface, so that
 * javac refuses a version whose surface this code does not implement, and the few classes of that version alone. It uses
 * the core and the generated interfaces; only the service loader and the version's own classes call it.
 */
@NullMarked
package io.github.qtloop.version;

import org.jspecify.annotations.NullMarked;
