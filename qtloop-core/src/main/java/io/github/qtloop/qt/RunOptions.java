package io.github.qtloop.qt;

import org.jspecify.annotations.Nullable;

/**
 * How {@link QtAsyncio} runs; the parameters of PySide's {@code QtAsyncio.run}. Start from {@link #DEFAULTS}.
 *
 * @param keepRunning go on when the coroutine has ended, until the loop is stopped or the application quits
 * @param quitQapp quit the Qt application, if one is executing, when the loop has ended
 * @param handleSigint let SIGINT (Ctrl-C) stop a loop that keeps running
 * @param debug asyncio's debug mode; null leaves it as the environment says
 */
public record RunOptions(boolean keepRunning, boolean quitQapp, boolean handleSigint, @Nullable Boolean debug) {

    /** PySide's defaults: keep running, quit the application, leave SIGINT and the debug mode alone. */
    public static final RunOptions DEFAULTS = new RunOptions(true, true, false, null);

    /**
     * With another {@link #keepRunning()}.
     *
     * @param value whether to go on when the coroutine has ended
     * @return options that differ in this only
     */
    public RunOptions withKeepRunning(boolean value) {
        return new RunOptions(value, quitQapp, handleSigint, debug);
    }

    /**
     * With another {@link #quitQapp()}.
     *
     * @param value whether the application quits when the loop has ended
     * @return options that differ in this only
     */
    public RunOptions withQuitQapp(boolean value) {
        return new RunOptions(keepRunning, value, handleSigint, debug);
    }

    /**
     * With another {@link #handleSigint()}.
     *
     * @param value whether SIGINT stops a loop that keeps running
     * @return options that differ in this only
     */
    public RunOptions withHandleSigint(boolean value) {
        return new RunOptions(keepRunning, quitQapp, value, debug);
    }

    /**
     * With another {@link #debug()}.
     *
     * @param value asyncio's debug mode, or null to leave it as the environment says
     * @return options that differ in this only
     */
    public RunOptions withDebug(@Nullable Boolean value) {
        return new RunOptions(keepRunning, quitQapp, handleSigint, value);
    }
}
