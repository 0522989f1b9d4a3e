package io.github.qtloop.loop;

/** The thread in which the JVM starts a program. Its number differs between releases of the JDK, its name does not. */
public final class MainThread {

    private static final String NAME = "main";

    private MainThread() {}

    /**
     * Whether the calling thread is the JVM's main thread.
     *
     * @return true for the main thread
     */
    public static boolean isCurrent() {
        Thread thread = Thread.currentThread();
        ThreadGroup group = thread.getThreadGroup();
        return thread.getName().equals(NAME) && group != null && group.getName().equals(NAME);
    }
}
