/** Finding, unpacking and checking interpreters on this machine, before one is started. */
@NullMarked
package io.github.qtloop.install;

import org.jspecify.annotations.NullMarked;
