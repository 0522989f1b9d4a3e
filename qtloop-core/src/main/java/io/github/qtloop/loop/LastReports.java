package io.github.qtloop.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reports the errors that nobody has looked at when the JVM ends, if the collector has not come by before. It keeps the
 * loops that have such errors, and no others.
 */
final class LastReports {

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
    static void reportOfClosed() {
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

    /**
     * Logs an error that is reported at the JVM's end, as it would have been before.
     *
     * @return false if the JVM is not ending in this thread, or its logging works to the end
     */
    static boolean log(String text, @Nullable Throwable error) {
        return Thread.currentThread() instanceof Hook hook && hook.publish(text, error);
    }

    /** The JVM's hook; it is there from the first error on. */
    private static final class Hook extends Thread {

        private static final Hook INSTANCE = new Hook();

        static {
            try {
                Runtime.getRuntime().addShutdownHook(INSTANCE);
            } catch (IllegalStateException theJvmIsEnding) {
                // Too late for a report: other hooks may be through already.
            }
        }

        /**
         * Where the JDK's logging writes to; null if logging is somebody else's. A hook of the JDK takes the handlers
         * away while this one runs; writing to the console works nevertheless.
         */
        private final @Nullable List<Handler> handlers =
                isLoggingOfJdk() ? handlers(Logger.getLogger(ErrorReports.NAME)) : null;

        private Hook() {
            super("asyncio-last-reports");
        }

        static void install() {
            // The class has done it.
        }

        private static boolean isLoggingOfJdk() {
            return "java.logging"
                    .equals(System.LoggerFinder.getLoggerFinder().getClass().getModule().getName());
        }

        private static List<Handler> handlers(Logger logger) {
            List<Handler> all = new ArrayList<>();
            Logger owner = logger.isLoggable(Level.SEVERE) ? logger : null;
            while (owner != null) {
                all.addAll(List.of(owner.getHandlers()));
                owner = owner.getUseParentHandlers() ? owner.getParent() : null;
            }
            return all;
        }

        @Override
        public void run() {
            for (Orphans orphans : WAITING) {
                orphans.reportUnseen();
            }
        }

        private boolean publish(String text, @Nullable Throwable error) {
            if (handlers == null) {
                return false;
            }
            LogRecord record = new LogRecord(Level.SEVERE, text);
            record.setLoggerName(ErrorReports.NAME);
            record.setSourceClassName(ErrorReports.class.getName());
            record.setSourceMethodName("log");
            record.setThrown(error);
            for (Handler handler : handlers) {
                handler.publish(record);
            }
            return true;
        }
    }
}
