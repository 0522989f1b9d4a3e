/** What the core needs of Python 3.12 alone. The same names exist for every version. */
@NullMarked
package io.github.qtloop.version;

import org.jspecify.annotations.NullMarked;
