package io.github.qtloop.architecture.planted.reactor;

import io.qt.core.QTimer;

/** Planted: connects a lambda to a signal. */
public final class ConnectsLambda {

    /** Connects. */
    public void connect(QTimer timer) {
        timer.timeout.connect(() -> {});
    }
}
