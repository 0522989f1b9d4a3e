package io.github.qtloop.architecture.planted.python.capi;

/** As in the core: what it marks is for hot paths. */
public @interface Raw {}
