package io.github.qtloop.compat;

import java.time.Duration;
import java.util.Map;

/** Small pieces of text for people. */
final class Words {

    private static final int SIGNAL = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 13, "SIGPIPE", 15, "SIGTERM");

    private Words() {}

    /** {@code 2 s}, {@code 0.5 s}. */
    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return (millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1e3)) + " s";
    }

    /** How a process ended. */
    static String end(int status) {
        if (status > SIGNAL) {
            int signal = status - SIGNAL;
            return "was ended by signal " + SIGNALS.getOrDefault(signal, Integer.toString(signal));
        }
        return "ended with status " + status;
    }
}
