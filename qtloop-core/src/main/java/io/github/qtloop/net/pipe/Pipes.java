package io.github.qtloop.net.pipe;

import io.github.qtloop.Connection;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.ReadTransport;
import io.github.qtloop.asyncio.WriteTransport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Connects descriptors of pipes with protocols: {@code connect_read_pipe} and {@code connect_write_pipe}. */
public final class Pipes {

    private Pipes() {}

    /**
     * Reads a pipe; called by a coroutine.
     *
     * @param loop the loop that reads it
     * @param fd the descriptor, which belongs to the transport from now on
     * @param protocol is told what arrives
     * @param <P> the type of the protocol
     * @return both, when the protocol has been told of the transport
     * @throws IOException when the descriptor is not open
     */
    public static <P extends BaseProtocol> Connection<ReadTransport, P> read(
            AbstractEventLoop loop, int fd, P protocol) throws IOException {
        ReadPipe transport = new ReadPipe(loop, fd, protocol);
        start(loop, transport);
        return new Connection<>(transport, protocol);
    }

    /**
     * Writes a pipe; called by a coroutine.
     *
     * @param loop the loop that writes it
     * @param fd the descriptor, which belongs to the transport from now on
     * @param protocol is told when to pause
     * @param <P> the type of the protocol
     * @return both, when the protocol has been told of the transport
     * @throws IOException when the descriptor is not open
     */
    public static <P extends BaseProtocol> Connection<WriteTransport, P> write(
            AbstractEventLoop loop, int fd, P protocol) throws IOException {
        WritePipe transport = new WritePipe(loop, fd, protocol);
        start(loop, transport);
        return new Connection<>(transport, protocol);
    }

    private static void start(AbstractEventLoop loop, PipeEnd transport) {
        transport.start();
        Future<@Nullable Void> started = loop.createFuture();
        loop.callSoon(() -> {
            if (!started.done()) {
                started.setResult(null);
            }
        });
        boolean done = false;
        try {
            started.await();
            done = true;
        } finally {
            if (!done) {
                transport.close();
            }
        }
    }
}
