package io.github.qtloop.python;

import io.github.qtloop.BaseException;

/**
 * An exception of Python that asks for an end, such as {@code SystemExit}: not one that ordinary error handling may
 * swallow, so it is no {@link Exception} of Java either. The cause tells what it is.
 */
public final class PythonExit extends BaseException {

    private static final long serialVersionUID = 1L;

    PythonExit(PythonError cause) {
        super(cause.getMessage(), cause);
        setStackTrace(cause.getStackTrace());
        cause.standsBehind(this);
    }
}
