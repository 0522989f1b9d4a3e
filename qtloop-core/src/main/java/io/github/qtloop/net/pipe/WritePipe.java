package io.github.qtloop.net.pipe;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.WriteTransport;
import io.github.qtloop.net.descriptor.Descriptors;
import io.github.qtloop.net.descriptor.OsError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The end of a pipe that is written: {@code _UnixWritePipeTransport} in Python. */
final class WritePipe extends PipeEnd implements WriteTransport {

    private final WriteBuffer buffer = new WriteBuffer();
    private final FlowControl flow = new FlowControl(this);
    private boolean failed;

    /**
     * Makes a transport whose protocol is told in the next iteration.
     *
     * @param loop its loop
     * @param fd the descriptor, which is closed with the transport
     * @param protocol is told when to pause
     * @throws IOException when the descriptor is not open
     * @throws IllegalArgumentException when it is neither a pipe, nor a socket, nor a character device
     */
    WritePipe(AbstractEventLoop loop, int fd, BaseProtocol protocol) throws IOException {
        super(loop, fd, protocol, "Pipe transport is only for pipes, sockets and character devices");
    }

    /** Tells the protocol of the transport; after that it notices when the other end is closed. */
    @Override
    void start() {
        loop.callSoon(() -> protocol.connectionMade(this));
        if (kind != Descriptors.Kind.CHARACTER) {
            loop.callSoon(() -> {
                if (!closing) {
                    loop.addReader(fd, this::closedByPeer);
                }
            });
        }
    }

    @Override
    public void setWriteBufferLimits(@Nullable Integer high, @Nullable Integer low) {
        flow.set(high, low);
        flow.grown(buffer.size());
    }

    @Override
    public int getWriteBufferSize() {
        return buffer.size();
    }

    @Override
    public Entry<Integer, Integer> getWriteBufferLimits() {
        return Map.entry(flow.low(), flow.high());
    }

    @Override
    public void write(byte[] data) {
        if (data.length == 0 || failed || closing) {
            return;
        }
        int written = 0;
        if (buffer.isEmpty()) {
            written = Descriptors.write(fd, data, 0);
            if (written < 0 && !OsError.isAgain(-written)) {
                failed = true;
                close(OsError.of(-written));
                return;
            }
            written = Math.max(written, 0);
            if (written == data.length) {
                return;
            }
            loop.addWriter(fd, this::writeReady);
        }
        // The caller may change its array, so what waits is a copy.
        buffer.add(Arrays.copyOfRange(data, written, data.length));
        flow.grown(buffer.size());
    }

    @Override
    public void writelines(Iterable<byte[]> listOfData) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        listOfData.forEach(all::writeBytes);
        write(all.toByteArray());
    }

    @Override
    public boolean canWriteEof() {
        return true;
    }

    @Override
    public void writeEof() {
        if (closing) {
            return;
        }
        closing = true;
        if (buffer.isEmpty()) {
            loop.removeReader(fd);
            loop.callSoon(() -> connectionLost(null));
        }
    }

    @Override
    public void close() {
        writeEof();
    }

    @Override
    public void abort() {
        close(null);
    }

    private void closedByPeer() {
        close(buffer.isEmpty() ? null : new SocketException("Broken pipe"));
    }

    private void writeReady() {
        byte[] chunk = buffer.first();
        if (chunk == null) {
            return;
        }
        int written = Descriptors.write(fd, chunk, buffer.offset());
        if (written < 0) {
            if (!OsError.isAgain(-written)) {
                failed = true;
                close(OsError.of(-written));
            }
            return;
        }
        buffer.written(written);
        if (buffer.isEmpty()) {
            loop.removeWriter(fd);
            flow.shrunk(0);
            if (closing && buffer.isEmpty()) {
                loop.removeReader(fd);
                connectionLost(null);
            }
        }
    }

    private void close(@Nullable Throwable error) {
        closing = true;
        loop.removeWriter(fd);
        buffer.clear();
        loop.removeReader(fd);
        loop.callSoon(() -> connectionLost(error));
    }
}
