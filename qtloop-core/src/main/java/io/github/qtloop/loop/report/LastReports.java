package io.github.qtloop.loop.report;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reports the errors that nobody has looked at when the JVM ends, if the collector has not come by before. It keeps the
 * loops that have such errors, and no others.
 */
public final class LastReports {

    private static final Set<Orphans> WAITING = ConcurrentHashMap.newKeySet();
    private static final ReentrantLock SWEEPING = new ReentrantLock();

    private LastReports() {}

    /** A loop has an error that nobody has looked at. */
    static void expect(Orphans orphans) {
        Hook.install();
        WAITING.add(orphans);
    }

    /** A loop has no such error any more. */
    static void forget(Orphans orphans) {
        WAITING.remove(orphans);
    }

    /** Reports what closed loops have lost since: they run no handle that would do it. */
    public static void reportOfClosed() {
        // Who is in here already, maybe further up this stack, sees to it.
        if (WAITING.isEmpty() || SWEEPING.isHeldByCurrentThread() || !SWEEPING.tryLock()) {
            return;
        }
        try {
            for (Orphans orphans : WAITING) {
                if (orphans.loop().isClosed()) {
                    orphans.report();
                }
            }
        } finally {
            SWEEPING.unlock();
        }
    }

    /** Whether the calling thread reports at the JVM's end, where the JVM's logging ends, too. */
    static boolean areBeingMade() {
        return Thread.currentThread() instanceof Hook;
    }

    /** What Python's logging does without a handler. */
    static void print(String text, @Nullable Throwable error) {
        System.err.println(text);
        if (error != null) {
            error.printStackTrace(System.err);
        }
    }

    /** The JVM's hook; it is there from the first error on. */
    private static final class Hook extends Thread {

        static {
            try {
                Runtime.getRuntime().addShutdownHook(new Hook());
            } catch (IllegalStateException theJvmIsEnding) {
                // Too late for a report: other hooks may be through already.
            }
        }

        private Hook() {
            super("asyncio-last-reports");
        }

        static void install() {
            // The class has done it.
        }

        @Override
        public void run() {
            for (Orphans orphans : WAITING) {
                orphans.reportUnseen();
            }
        }
    }
}
