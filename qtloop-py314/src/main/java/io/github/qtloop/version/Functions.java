package io.github.qtloop.version;

/** The functions of {@code asyncio} with the surface of Python 3.14. */
final class Functions extends VersionFunctions {

    /** For the provider, which makes them once. */
    Functions() {}
}
