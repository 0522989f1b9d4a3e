/**
 * The phases <em>read</em> and <em>check</em>: the asyncio surface of one Python version as its spec describes it.
 * It uses {@code yaml} and {@code base}; every later phase reads it, and nothing changes it.
 */
@NullMarked
package io.github.qtloop.codegen.model;

import org.jspecify.annotations.NullMarked;
