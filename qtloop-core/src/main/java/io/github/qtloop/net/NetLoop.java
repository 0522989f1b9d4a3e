package io.github.qtloop.net;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Connection;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.GetaddrinfoOptions;
import io.github.qtloop.asyncio.ReadTransport;
import io.github.qtloop.asyncio.SubprocessExecOptions;
import io.github.qtloop.asyncio.SubprocessShellOptions;
import io.github.qtloop.asyncio.SubprocessTransport;
import io.github.qtloop.asyncio.WriteTransport;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.coroutine.Coroutines;
import io.github.qtloop.net.pipe.Pipes;
import io.github.qtloop.net.process.Children;
import io.github.qtloop.net.resolve.Resolver;
import io.github.qtloop.net.signal.SignalHandlers;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A loop with what it needs of the operating system: names, pipes, child processes and signals. */
public abstract class NetLoop extends AbstractQtEventLoop {

    private final SignalHandlers signals = new SignalHandlers(this);

    /** Makes a loop that is not running. */
    @SuppressWarnings("this-escape") // the handlers keep the loop, and use it when a signal comes
    protected NetLoop() {}

    /** Numeric addresses are not looked up, and need no other thread. */
    @Override
    public Awaitable<List<InetSocketAddress>> getaddrinfo(
            @Nullable String host, @Nullable String port, GetaddrinfoOptions options) {
        Resolver.Hints hints =
                new Resolver.Hints(options.family(), options.type(), options.proto(), options.flags());
        return watched("getaddrinfo", () -> {
            List<InetSocketAddress> numeric = Resolver.numeric(host, port, hints);
            return numeric != null
                    ? numeric
                    : runInExecutor(null, () -> Resolver.addresses(host, port, hints)).await();
        });
    }

    @Override
    public Awaitable<Entry<String, String>> getnameinfo(InetSocketAddress sockaddr, int flags) {
        Objects.requireNonNull(sockaddr, "sockaddr");
        return watched(
                "getnameinfo",
                () -> Resolver.isNumeric(flags)
                        ? Resolver.names(sockaddr, flags)
                        : runInExecutor(null, () -> Resolver.names(sockaddr, flags)).await());
    }

    @Override
    public <P extends BaseProtocol> Awaitable<Connection<ReadTransport, P>> connectReadPipe(
            Supplier<? extends P> protocolFactory, int pipe) {
        return watched("connect_read_pipe", () -> Pipes.read(this, pipe, protocolFactory.get()));
    }

    @Override
    public <P extends BaseProtocol> Awaitable<Connection<WriteTransport, P>> connectWritePipe(
            Supplier<? extends P> protocolFactory, int pipe) {
        return watched("connect_write_pipe", () -> Pipes.write(this, pipe, protocolFactory.get()));
    }

    @Override
    public <P extends BaseProtocol> Awaitable<Connection<SubprocessTransport, P>> subprocessShell(
            Supplier<? extends P> protocolFactory, String cmd, SubprocessShellOptions options) {
        return watched(
                "subprocess_shell",
                () -> Children.start(
                        this,
                        protocolFactory,
                        Children.shell(cmd, options.kwargs()),
                        options.stdin(),
                        options.stdout(),
                        options.stderr(),
                        options.kwargs()));
    }

    @Override
    public <P extends BaseProtocol> Awaitable<Connection<SubprocessTransport, P>> subprocessExec(
            Supplier<? extends P> protocolFactory, String program, List<String> args, SubprocessExecOptions options) {
        return watched(
                "subprocess_exec",
                () -> Children.start(
                        this,
                        protocolFactory,
                        Children.exec(program, args),
                        options.stdin(),
                        options.stdout(),
                        options.stderr(),
                        options.kwargs()));
    }

    /** Unlike in Python, any thread may add handlers while the loop does not run. */
    @Override
    public void addSignalHandler(int sig, Runnable callback) {
        if (isClosed()) {
            throw new IllegalStateException("Event loop is closed");
        }
        signals.add(sig, callback);
    }

    @Override
    public boolean removeSignalHandler(int sig) {
        return signals.remove(sig);
    }

    @Override
    public void close() {
        super.close();
        signals.close();
    }

    private static <T extends @Nullable Object> Awaitable<T> watched(String name, Coroutine<T> body) {
        return Coroutines.watched(name, body);
    }
}
