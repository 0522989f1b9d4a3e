package io.github.qtloop;

import io.github.qtloop.asyncio.StreamReader;
import io.github.qtloop.asyncio.StreamWriter;

/** What a server of streams calls for each connection; see {@code asyncio.start_server}. */
@FunctionalInterface
public interface ClientConnectedCallback {
    /**
     * Serves a connection. It runs as a task of its own, so it may wait.
     *
     * @param reader reads what the client sends
     * @param writer sends to the client
     * @throws Exception whatever ends the task; the loop's exception handler gets it
     */
    void serve(StreamReader reader, StreamWriter writer) throws Exception;
}
