package io.github.qtloop.architecture.planted.python;

import io.github.qtloop.architecture.planted.install.PythonHome;
import io.github.qtloop.architecture.planted.scheduler.UsesQt;

/** Uses what it may use. */
public final class Innocent {

    /** A thing that may be known. */
    public PythonHome home() {
        return new PythonHome();
    }

    /** The loop below. */
    public UsesQt scheduler() {
        return new UsesQt();
    }
}
