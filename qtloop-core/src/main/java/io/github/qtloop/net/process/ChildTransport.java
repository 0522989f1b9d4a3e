package io.github.qtloop.net.process;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.BaseTransport;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.SubprocessProtocol;
import io.github.qtloop.asyncio.SubprocessTransport;
import io.github.qtloop.loop.report.ErrorLog;
import io.github.qtloop.net.pipe.Pipes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The transport of a child process: {@code BaseSubprocessTransport} in Python. The end of the child is noticed by its
 * descriptor, in the loop.
 */
final class ChildTransport implements SubprocessTransport {

    /** Where the protocol is a plain {@code BaseProtocol}. */
    private static final SubprocessProtocol NOBODY = new SubprocessProtocol() {};

    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private final AbstractEventLoop loop;
    private final Child child;
    private final Map<Integer, ChildPipe> pipes = new TreeMap<>();
    private final List<Future<Integer>> exitWaiters = new ArrayList<>();
    private @Nullable List<Runnable> pending = new ArrayList<>();
    private BaseProtocol protocol;
    private @Nullable Integer returncode;
    private boolean connected;
    private boolean closed;
    private boolean finished;

    ChildTransport(AbstractEventLoop loop, Child child, BaseProtocol protocol) {
        this.loop = loop;
        this.child = child;
        this.protocol = protocol;
    }

    /** Connects the pipes, in a task as in Python, and notices the end; called by a coroutine. */
    void connect(ChildStreams streams) {
        for (int number = 0; number < streams.kept.length; number++) {
            if (streams.kept[number] >= 0) {
                pipes.put(number, new ChildPipe(this, number));
            }
        }
        Future<@Nullable Void> waiter = loop.createFuture();
        loop.createTask(() -> {
            try {
                connectPipes(streams);
                if (!waiter.done()) {
                    waiter.setResult(null);
                }
                connected = true;
            } catch (Exception error) {
                if (!waiter.done()) {
                    waiter.setException(error);
                }
            } finally {
                streams.drop();
            }
            return null;
        });
        watch();
        waiter.await();
    }

    private void connectPipes(ChildStreams streams) throws IOException {
        for (Map.Entry<Integer, ChildPipe> pipe : pipes.entrySet()) {
            int fd = streams.take(pipe.getKey());
            if (pipe.getKey() == 0) {
                Pipes.write(loop, fd, pipe.getValue());
            } else {
                Pipes.read(loop, fd, pipe.getValue());
            }
        }
        loop.callSoon(() -> protocol.connectionMade(this));
        List<Runnable> calls = pending == null ? List.of() : pending;
        pending = null;
        calls.forEach(loop::callSoon);
    }

    @Override
    public int getPid() {
        return child.pid();
    }

    @Override
    public @Nullable Integer getReturncode() {
        return returncode;
    }

    @Override
    public @Nullable BaseTransport getPipeTransport(int fd) {
        ChildPipe pipe = pipes.get(fd);
        return pipe == null ? null : pipe.transport();
    }

    @Override
    public void sendSignal(int signal) {
        if (finished) {
            throw new UncheckedIOException(new IOException("the child process has ended"));
        }
        try {
            child.signal(signal);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void terminate() {
        sendSignal(SIGTERM);
    }

    @Override
    public void kill() {
        sendSignal(SIGKILL);
    }

    @Override
    public @Nullable Object getExtraInfo(String name, @Nullable Object fallback) {
        return name.equals("subprocess") ? ProcessHandle.of(child.pid()).orElse(null) : fallback;
    }

    @Override
    public boolean isClosing() {
        return closed;
    }

    @Override
    public void setProtocol(BaseProtocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public BaseProtocol getProtocol() {
        return protocol;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (ChildPipe pipe : pipes.values()) {
            if (pipe.transport() != null && !loop.isClosed()) {
                pipe.transport().close();
            }
        }
        if (returncode == null) {
            try {
                child.signal(SIGKILL);
            } catch (IOException mayNotBeKilled) {
                // It runs as another user by now; as in Python it is left.
            }
        }
    }

    /**
     * Waits for the end of the child; called by a coroutine.
     *
     * @return the exit code, or the negative of a signal
     */
    int waitForExit() {
        if (returncode != null) {
            return returncode;
        }
        Future<Integer> waiter = loop.createFuture();
        exitWaiters.add(waiter);
        return waiter.await();
    }

    @Override
    public String toString() {
        return "<ChildTransport" + (closed ? " closed" : "") + " pid=" + child.pid()
                + (returncode != null ? " returncode=" + returncode : " running") + ">";
    }

    void pipeData(int number, byte[] data) {
        call(() -> subprocess().pipeDataReceived(number, data));
    }

    void pipeLost(int number, @Nullable Throwable error) {
        call(() -> subprocess().pipeConnectionLost(number, error));
        tryFinish();
    }

    private void watch() {
        if (child.pidfd() < 0) {
            loop.callSoon(this::ended);
        } else {
            loop.addReader(child.pidfd(), this::ended);
        }
    }

    private void ended() {
        if (child.pidfd() >= 0) {
            loop.removeReader(child.pidfd());
        }
        int status = child.reap();
        if (status == Child.UNKNOWN && child.wasLost()) {
            ErrorLog.warn("child process pid " + child.pid()
                    + " exit status already read:  will report returncode " + Child.UNKNOWN);
        }
        returncode = status;
        call(() -> subprocess().processExited());
        tryFinish();
    }

    private void call(Runnable callback) {
        if (pending != null) {
            pending.add(callback);
        } else {
            loop.callSoon(callback);
        }
    }

    private void tryFinish() {
        if (returncode == null || finished) {
            return;
        }
        if (!connected) {
            wake();
        }
        if (pipes.values().stream().allMatch(ChildPipe::isDisconnected)) {
            finished = true;
            call(this::connectionLost);
        }
    }

    private void connectionLost() {
        try {
            protocol.connectionLost(null);
        } finally {
            wake();
        }
    }

    private void wake() {
        for (Future<Integer> waiter : exitWaiters) {
            if (!waiter.done() && returncode != null) {
                waiter.setResult(returncode);
            }
        }
        exitWaiters.clear();
    }

    private SubprocessProtocol subprocess() {
        return protocol instanceof SubprocessProtocol subprocess ? subprocess : NOBODY;
    }
}
