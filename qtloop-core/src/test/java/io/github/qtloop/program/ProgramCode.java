package io.github.qtloop.program;

import java.io.IOException;

/** Code of a program: traces leave the frames of the library's packages out, in which most tests are. */
public final class ProgramCode {

    private ProgramCode() {}

    /** An error that was made here. */
    public static IOException error(String message) {
        return new IOException(message);
    }
}
