/** The functions about tasks, and what is made of tasks: groups, timeouts and runners. */
@NullMarked
package io.github.qtloop.tasks;

import org.jspecify.annotations.NullMarked;
