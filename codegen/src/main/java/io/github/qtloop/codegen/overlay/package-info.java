/**
 * What Python cannot know about its Java and native forms.
 */
@NullMarked
package io.github.qtloop.codegen.overlay;

import org.jspecify.annotations.NullMarked;
