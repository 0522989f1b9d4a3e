package io.github.qtloop.architecture.planted.python.process;

import io.github.qtloop.architecture.planted.install.PythonHome;

/** Uses what it may use. */
public final class Innocent {

    /** A thing that may be known. */
    public PythonHome home() {
        return new PythonHome();
    }
}
