package io.github.qtloop.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a wait in Qt's event loop, which no interrupt ends: after {@link Wait#LIMIT} it takes a thread
 * dump and asks for the end; a process that does not follow is halted with the dump on standard error.
 */
public final class Watchdog implements AutoCloseable {

    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watchdog").factory());

    private final Future<?> bark;
    private final Future<?> bite;
    private volatile @Nullable String dump;

    /** @param end asks the thread that waits to stop; called in another thread */
    public Watchdog(Runnable end) {
        bark = CLOCK.schedule(
                () -> {
                    dump = ThreadDump.here();
                    end.run();
                },
                Wait.LIMIT.toMillis(),
                TimeUnit.MILLISECONDS);
        bite = CLOCK.schedule(
                () -> {
                    // Not System.err, which the test runner's thread would only print later.
                    new PrintStream(new FileOutputStream(FileDescriptor.err), true)
                            .println("a test hangs in Qt's event loop and cannot be ended\n" + dump);
                    Runtime.getRuntime().halt(99);
                },
                Wait.LIMIT.plus(LAST_CHANCE).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whether the time is over. */
    public boolean hasBarked() {
        return dump != null;
    }

    /** Fails if the time was over. */
    @Override
    public void close() {
        bark.cancel(false);
        bite.cancel(false);
        if (dump != null) {
            throw new AssertionError("no end within " + Wait.LIMIT + "; the threads then:\n" + dump);
        }
    }
}
