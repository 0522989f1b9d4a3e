package io.github.qtloop.scenarios;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scenario is written with; {@code scenario.py} offers the same to its Python twin. */
public final class Scenario {

    private static final Logger RECORDS = Logger.getLogger("asyncio");

    private static int lines;

    private Scenario() {}

    /** Begins the trace of the next scenario. */
    static synchronized void start() {
        lines = 0;
    }

    /** Adds a line to the trace. */
    public static synchronized void log(Object... values) {
        String text = Stream.of(values).map(Show::text).collect(Collectors.joining(" "));
        System.out.println(++lines + " " + text.replaceAll("0x[0-9a-f]+", "0x…"));
    }

    /** Work without a result; it may raise anything. */
    @FunctionalInterface
    public interface Block {
        void run() throws Exception;
    }

    /** A coroutine without a result: what {@code async def} is without {@code return}. */
    public static Coroutine<Void> async(Block body) {
        return () -> {
            body.run();
            return null;
        };
    }

    /** Calls a function and traces what it returns or raises. */
    public static void attempt(String label, Callable<?> function) {
        try {
            log(label, function.call());
        } catch (Throwable error) {
            log(label, error);
        }
    }

    /** Calls a function without a result and traces it; Python's functions return {@code None}. */
    public static void attempt(String label, Block function) {
        attempt(label, () -> {
            function.run();
            return null;
        });
    }

    /** Awaits something and traces what comes out of it. */
    public static Coroutine<Void> settle(String label, Awaitable<?> awaitable) {
        return async(() -> attempt(label, () -> awaitable.await()));
    }

    /** Lets the others run for some iterations of the loop, however long those take. */
    public static Coroutine<Void> turns(int count) {
        return async(() -> {
            for (int i = 0; i < count; i++) {
                Asyncio.sleep(0).await();
            }
        });
    }

    /**
     * From now on what asyncio logs is traced, too: the level and the first line of the message, without the objects and
     * times in it.
     */
    public static void logRecords() {
        RECORDS.addHandler(new Tracing());
        RECORDS.setUseParentHandlers(false);
    }

    /** Undoes {@link #logRecords}. */
    static void forgetRecords() {
        Stream.of(RECORDS.getHandlers()).forEach(RECORDS::removeHandler);
        RECORDS.setUseParentHandlers(true);
    }

    private static final class Tracing extends Handler {
        Tracing() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                String level = record.getLevel() == Level.SEVERE ? "ERROR" : record.getLevel().getName();
                log("logged", level, record.getMessage().lines().findFirst().orElse("")
                        .replaceAll("<.*>", "<…>").replaceAll("[0-9.]+ seconds", "… seconds"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
