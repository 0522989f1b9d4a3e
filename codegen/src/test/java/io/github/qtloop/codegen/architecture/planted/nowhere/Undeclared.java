package io.github.qtloop.codegen.architecture.planted.nowhere;

/** Stands in a package that the architecture does not speak of. */
final class Undeclared {

    private Undeclared() {}
}
