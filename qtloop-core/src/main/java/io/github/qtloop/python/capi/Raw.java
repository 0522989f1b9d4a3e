package io.github.qtloop.python.capi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes the count of a reference, or returns a new one as a plain number, which nobody reminds the caller to give back.
 * For {@code python.handles} and the hot paths that the architecture lists; all others have {@link Owned}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Raw {}
