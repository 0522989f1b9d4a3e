package io.github.qtloop.architecture.planted.scheduler;

import java.util.logging.Logger;

/** Planted: logs. */
public final class Logs {

    /** A logger. */
    public Logger logger() {
        return Logger.getLogger("planted");
    }
}
