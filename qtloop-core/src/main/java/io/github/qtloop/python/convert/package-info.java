/**
 * What corresponds to what in the two languages: names, types, kinds of objects, exceptions and stacks, but no object that a
 * program holds. The package {@code python} calls it when it converts, with the GIL wherever an address is given.
 */
@NullMarked
package io.github.qtloop.python.convert;

import org.jspecify.annotations.NullMarked;
