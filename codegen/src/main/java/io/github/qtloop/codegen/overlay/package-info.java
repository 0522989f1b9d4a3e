/**
 * What Python cannot know about its Java and native forms, with a reason for each entry.
 * It uses {@code model} and {@code types}; the phases from <em>select</em> on and the gates ask it.
 */
@NullMarked
package io.github.qtloop.codegen.overlay;

import org.jspecify.annotations.NullMarked;
