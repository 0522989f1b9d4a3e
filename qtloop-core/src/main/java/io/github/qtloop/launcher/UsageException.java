package io.github.qtloop.launcher;

/** A command line that cannot be followed. The message says in one line what is wrong and what to write instead. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
