package io.github.qtloop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import java.util.Map;

/** What a loop calls for an error that nobody else handles; see {@code loop.set_exception_handler}. */
@FunctionalInterface
public interface ExceptionHandler {
    /**
     * Handles an error.
     *
     * @param loop the loop in which it occurred
     * @param context what is known about it, under Python's keys: {@code message} is always there, {@code exception},
     *     {@code future}, {@code task}, {@code handle}, {@code protocol}, {@code transport}, {@code socket} and others
     *     when they apply
     */
    void handle(AbstractEventLoop loop, Map<String, Object> context);
}
