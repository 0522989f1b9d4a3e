package io.github.qtloop;

/**
 * The two ends of a new connection: the pair that Python's {@code loop.create_connection} and its relatives return.
 *
 * @param transport sends and receives
 * @param protocol is told what arrives
 * @param <T> the type of the transport
 * @param <P> the type of the protocol
 */
public record Connection<T, P>(T transport, P protocol) {}
