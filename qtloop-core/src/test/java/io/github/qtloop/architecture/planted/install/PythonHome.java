package io.github.qtloop.architecture.planted.install;

/** There to be used. */
public final class PythonHome {}
