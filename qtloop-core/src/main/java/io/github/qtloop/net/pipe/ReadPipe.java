package io.github.qtloop.net.pipe;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.Protocol;
import io.github.qtloop.asyncio.ReadTransport;
import io.github.qtloop.net.descriptor.Descriptors;
import io.github.qtloop.net.descriptor.OsError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** The end of a pipe that is read: {@code _UnixReadPipeTransport} in Python. */
final class ReadPipe extends PipeEnd implements ReadTransport {

    /** How many bytes one iteration of the loop reads at most. */
    private static final int MAX_SIZE = 256 * 1024;

    /** Where the protocol takes no data, as a plain {@code BaseProtocol} does. */
    private static final Protocol NOBODY = new Protocol() {};

    private final MemorySegment memory = Arena.ofAuto().allocate(MAX_SIZE);
    private boolean paused;

    /**
     * Makes a transport whose protocol is told in the next iteration, after which it reads.
     *
     * @param loop its loop
     * @param fd the descriptor, which is closed with the transport
     * @param protocol is told what arrives
     * @throws IOException when the descriptor is not open
     * @throws IllegalArgumentException when it is neither a pipe, nor a socket, nor a character device
     */
    ReadPipe(AbstractEventLoop loop, int fd, BaseProtocol protocol) throws IOException {
        super(loop, fd, protocol, "Pipe transport is for pipes/sockets only.");
    }

    /** Tells the protocol of the transport, and begins to read after that. */
    @Override
    void start() {
        loop.callSoon(() -> protocol.connectionMade(this));
        loop.callSoon(() -> {
            if (isReading()) {
                loop.addReader(fd, this::readReady);
            }
        });
    }

    @Override
    public boolean isReading() {
        return !paused && !closing;
    }

    @Override
    public void pauseReading() {
        if (isReading()) {
            paused = true;
            loop.removeReader(fd);
        }
    }

    @Override
    public void resumeReading() {
        if (paused && !closing) {
            paused = false;
            loop.addReader(fd, this::readReady);
        }
    }

    @Override
    public void close() {
        if (!closing) {
            close(null);
        }
    }

    private void readReady() {
        int count = Descriptors.read(fd, memory);
        if (count > 0) {
            byte[] data = new byte[count];
            MemorySegment.copy(memory, JAVA_BYTE, 0, data, 0, count);
            receiver().dataReceived(data);
        } else if (count == 0) {
            closing = true;
            loop.removeReader(fd);
            loop.callSoon(() -> receiver().eofReceived());
            loop.callSoon(() -> connectionLost(null));
        } else if (!OsError.isAgain(-count)) {
            IOException error = OsError.of(-count);
            if (-count != OsError.EIO) {
                report("Fatal read error on pipe transport", error);
            }
            close(error);
        }
    }

    private void close(@Nullable Throwable error) {
        closing = true;
        loop.removeReader(fd);
        loop.callSoon(() -> connectionLost(error));
    }

    private Protocol receiver() {
        return protocol instanceof Protocol receiver ? receiver : NOBODY;
    }
}
