/**
 * What every part of the generator needs: errors with a place in a file, child processes, whole directories.
 * It uses no other package of the generator, and all of them may use it.
 */
@NullMarked
package io.github.qtloop.codegen.base;

import org.jspecify.annotations.NullMarked;
