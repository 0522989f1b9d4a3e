package io.github.qtloop.net.process;

import io.github.qtloop.asyncio.BaseTransport;
import io.github.qtloop.asyncio.Protocol;
import org.jspecify.annotations.Nullable;

/** The protocol of one pipe of a child, which reports to the child's protocol. */
final class ChildPipe implements Protocol {

    private final ChildTransport child;
    private final int number;
    private boolean disconnected;
    private @Nullable BaseTransport transport;

    /** @param number which descriptor of the child it is: 0, 1 or 2 */
    ChildPipe(ChildTransport child, int number) {
        this.child = child;
        this.number = number;
    }

    @Nullable BaseTransport transport() {
        return transport;
    }

    boolean isDisconnected() {
        return disconnected;
    }

    @Override
    public void connectionMade(BaseTransport transport) {
        this.transport = transport;
    }

    @Override
    public void dataReceived(byte[] data) {
        child.pipeData(number, data);
    }

    @Override
    public void connectionLost(@Nullable Throwable exc) {
        disconnected = true;
        child.pipeLost(number, exc);
    }

    @Override
    public void pauseWriting() {
        child.getProtocol().pauseWriting();
    }

    @Override
    public void resumeWriting() {
        child.getProtocol().resumeWriting();
    }
}
