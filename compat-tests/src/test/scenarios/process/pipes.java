import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;
import io.github.qtloop.scenarios.Os;
import java.util.List;

/** The transports of a pipe: the order of what the protocols are told, the limits of the buffer, abort. */
class Told implements Protocol {
    final String name;
    final Future<Void> end = Asyncio.getRunningLoop().createFuture();

    Told(String name) {
        this.name = name;
    }

    public void connectionMade(BaseTransport transport) {
        log(name, "made");
    }

    public void dataReceived(byte[] data) {
        log(name, new String(data));
    }

    public boolean eofReceived() {
        log(name, "eof");
        return false;
    }

    public void pauseWriting() {
        log(name, "pause");
    }

    public void resumeWriting() {
        log(name, "resume");
    }

    public void connectionLost(Throwable exc) {
        log(name, "lost", exc == null);
        end.setResult(null);
    }
}

void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    int[] pipe = Os.pipe();
    var reader = loop.connectReadPipe(() -> new Told("reader"), pipe[0]).await();
    var writer = loop.connectWritePipe(() -> new Told("writer"), pipe[1]).await();
    log("reading", reader.transport().isReading(), writer.transport().getWriteBufferLimits().getKey(),
            writer.transport().getWriteBufferLimits().getValue());
    writer.transport().setWriteBufferLimits(1000);
    attempt("limits", () -> writer.transport().setWriteBufferLimits(1, 2));
    writer.transport().write("hello".getBytes());
    turns(5).await();
    reader.transport().pauseReading();
    reader.transport().pauseReading();
    log("reading", reader.transport().isReading());
    reader.transport().resumeReading();
    log("reading", reader.transport().isReading());
    reader.transport().pauseReading();
    log("protocol", reader.transport().getProtocol() == reader.protocol(),
            reader.transport().getExtraInfo("pipe") != null, reader.transport().getExtraInfo("none", "-"));
    reader.transport().setProtocol(reader.protocol());
    writer.transport().writelines(List.of(new byte[0], new byte[1 << 20]));
    log("waits", writer.transport().getWriteBufferSize() > 1000);
    writer.transport().abort();
    writer.transport().write("dropped".getBytes());
    writer.protocol().end.await();
    reader.transport().close();
    log("closing", reader.transport().isClosing(), reader.transport().isReading());
    reader.protocol().end.await();
}
