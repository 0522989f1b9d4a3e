package io.github.qtloop.qtcore;

/** A place at which Qt would call Java. */
interface CallIntoJava {

    /** Puts something of Qt's own there. */
    void suspend();

    /** Puts the function of Java there again. */
    void resume();
}
