/**
 * The phases <em>read</em> and <em>check</em>: the asyncio surface of one Python version.
 */
@NullMarked
package io.github.qtloop.codegen.model;

import org.jspecify.annotations.NullMarked;
