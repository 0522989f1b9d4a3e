/** What the tests of the core share: descriptors, bounded waits, child processes and the checks after each test. */
@NullMarked
package io.github.qtloop.testing;

import org.jspecify.annotations.NullMarked;
