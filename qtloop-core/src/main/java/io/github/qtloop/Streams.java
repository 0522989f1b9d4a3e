package io.github.qtloop;

import io.github.qtloop.asyncio.StreamReader;
import io.github.qtloop.asyncio.StreamWriter;

/**
 * The two directions of a new connection: the pair that Python's {@code asyncio.open_connection} returns.
 *
 * @param reader reads what is received
 * @param writer sends
 */
public record Streams(StreamReader reader, StreamWriter writer) {}
