package io.github.qtloop.loop.engine;

/** A Java loop that another language's loop carries; it hears what that does. */
public interface Passenger {

    /** The carrier begins to run, in the calling thread. */
    void runBegins();

    /** The carrier has run. */
    void runEnds();

    /** The carrier is closed, or is being closed. */
    void closed();
}
