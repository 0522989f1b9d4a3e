package io.github.qtloop.architecture.planted.nowhere;

/** Planted: is in a package that the architecture does not know. */
public final class Undeclared {}
