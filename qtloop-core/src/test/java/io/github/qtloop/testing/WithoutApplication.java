package io.github.qtloop.testing;

/** Tests that run while there is no Qt application in the process. */
public interface WithoutApplication {}
