package io.github.qtloop.loop.report;

import org.jspecify.annotations.Nullable;

/** The logger of asyncio, and standard error where the JVM's logging has ended. */
public final class ErrorLog {

    private static final System.Logger LOGGER = System.getLogger("asyncio");

    private ErrorLog() {}

    /**
     * Logs a warning.
     *
     * @param message its text
     */
    public static void warn(String message) {
        LOGGER.log(System.Logger.Level.WARNING, message);
    }

    /**
     * Logs an error.
     *
     * @param text the message
     * @param error what is shown with its stack, or null
     */
    public static void error(String text, @Nullable Throwable error) {
        if (LastReports.areBeingMade()) {
            LastReports.print(text, error);
        } else {
            LOGGER.log(System.Logger.Level.ERROR, text, error);
        }
    }

    /**
     * Makes a report, which must not end the run although it asks objects of the program for their texts.
     *
     * @param failure what is logged, with the error, when the report fails
     * @param report makes it
     */
    public static void guard(String failure, Runnable report) {
        try {
            report.run();
        } catch (Throwable error) {
            if (Errors.endsLoop(error)) {
                throw error;
            }
            error(failure, error);
        }
    }
}
