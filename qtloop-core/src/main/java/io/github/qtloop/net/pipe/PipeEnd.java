package io.github.qtloop.net.pipe;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.BaseTransport;
import io.github.qtloop.net.descriptor.Descriptors;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What both directions have: a descriptor, a protocol, and one end. */
abstract class PipeEnd implements BaseTransport {

    final AbstractEventLoop loop;
    final int fd;
    final Descriptors.Kind kind;
    BaseProtocol protocol;
    boolean closing;
    private boolean closed;

    /**
     * Takes a descriptor over, which is closed with the transport.
     *
     * @throws IOException when it is not open; then, and where its kind is wrong, it stays the caller's
     */
    PipeEnd(AbstractEventLoop loop, int fd, BaseProtocol protocol, String refusal) throws IOException {
        this.loop = loop;
        this.fd = fd;
        this.protocol = protocol;
        kind = Descriptors.kind(fd);
        if (kind == Descriptors.Kind.OTHER) {
            throw new IllegalArgumentException(refusal);
        }
        Descriptors.setNonBlocking(fd);
    }

    /** Tells the protocol of the transport, and begins to watch the descriptor after that. */
    abstract void start();

    @Override
    public final @Nullable Object getExtraInfo(String name, @Nullable Object fallback) {
        return name.equals("pipe") ? Integer.valueOf(fd) : fallback;
    }

    @Override
    public final boolean isClosing() {
        return closing;
    }

    @Override
    public final void setProtocol(BaseProtocol protocol) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
    }

    @Override
    public final BaseProtocol getProtocol() {
        return protocol;
    }

    @Override
    public String toString() {
        String state = closed ? " closed" : closing ? " closing" : "";
        return "<" + getClass().getSimpleName() + state + " fd=" + fd + (closed || closing ? "" : " open") + ">";
    }

    /** Ends the transport: the protocol is told, then the descriptor is closed. */
    final void connectionLost(@Nullable Throwable error) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            protocol.connectionLost(error);
        } finally {
            Descriptors.close(fd);
        }
    }

    final void report(String message, Throwable error) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("message", message);
        report.put("exception", error);
        report.put("transport", this);
        report.put("protocol", protocol);
        loop.callExceptionHandler(report);
    }
}
