package io.github.qtloop.python.process;

import io.github.qtloop.install.InterpreterException;

/** Python has answered its command line itself instead of starting, as for {@code -V}; what it says is printed. */
public final class PythonAnswer extends InterpreterException {

    private static final long serialVersionUID = 1L;

    /** The exit status that Python asks for. */
    private final int status;

    PythonAnswer(int status) {
        super("Python cannot be started: its command line asks for something else");
        this.status = status;
    }

    /**
     * The exit status that Python asks for.
     *
     * @return 0 unless the command line cannot be followed
     */
    public int status() {
        return status;
    }
}
