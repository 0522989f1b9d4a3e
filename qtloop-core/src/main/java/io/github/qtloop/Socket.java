package io.github.qtloop;

/** An open, non-blocking socket: the counterpart of {@code socket.socket} where a loop takes one. */
public interface Socket {
    /**
     * The descriptor of the socket.
     *
     * @return the descriptor, or -1 when the socket is closed
     */
    int fileno();
}
