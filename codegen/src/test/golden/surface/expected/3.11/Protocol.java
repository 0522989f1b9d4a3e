package io.github.qtloop.asyncio;

/**
 * A protocol.
 *
 * <p>Python: <a
 * href="https://docs.python.org/3.11/library/asyncio-protocol.html#asyncio.Protocol">{@code
 * asyncio.Protocol}</a>
 */
public interface Protocol {
    /**
     * The end.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-protocol.html#asyncio.Protocol.eof_received">{@code
     * asyncio.Protocol.eof_received()}</a>
     *
     * @return whether to go on
     */
    default boolean eofReceived() {
        return false;
    }

    /**
     * Some bytes.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-protocol.html#asyncio.Protocol.data_received">{@code
     * asyncio.Protocol.data_received(data)}</a>
     *
     * @param data the bytes
     */
    default void dataReceived(byte[] data) {}
}
