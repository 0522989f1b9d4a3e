package io.github.qtloop.architecture.planted.scheduler;

/** Planted: prints. */
public final class Prints {

    /** Prints. */
    public void print() {
        System.out.println("planted");
        System.err.println("planted");
    }
}
