/** What the core needs of Python 3.11 alone. The same names exist for every version. */
@NullMarked
package io.github.qtloop.version;

import org.jspecify.annotations.NullMarked;
