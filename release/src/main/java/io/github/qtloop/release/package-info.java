/**
 * The command {@code qtloop release}: builds what is committed, compares it with the last release, checks it by the rules of Maven
 * Central, and adds it to a directory that is a Maven repository.
 */
@NullMarked
package io.github.qtloop.release;

import org.jspecify.annotations.NullMarked;
