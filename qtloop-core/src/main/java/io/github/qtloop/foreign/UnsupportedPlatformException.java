package io.github.qtloop.foreign;

/** This process cannot host QtLoop, whatever the program does; the message is one line for the user. */
public final class UnsupportedPlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedPlatformException(String message) {
        super(message);
    }
}
