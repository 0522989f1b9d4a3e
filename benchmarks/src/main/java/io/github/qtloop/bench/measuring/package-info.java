/** Who is measured when: the contenders take turns, subject by subject. */
@NullMarked
package io.github.qtloop.bench.measuring;

import org.jspecify.annotations.NullMarked;
