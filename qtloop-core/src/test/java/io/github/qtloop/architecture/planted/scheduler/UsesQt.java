package io.github.qtloop.architecture.planted.scheduler;

import io.qt.core.QTimer;

/** Planted: uses Qt. */
public final class UsesQt {

    /** A Qt object. */
    public QTimer timer() {
        return new QTimer();
    }
}
